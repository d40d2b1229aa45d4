/** The only place that may turn a string into the address of a script (Trusted Types policy "app"). */
const allow = (url: string): string => {
  const { origin, pathname } = new URL(url, location.origin);
  if (origin !== location.origin || !/^\/(sw|assets\/[\w.-]+)\.js$/.test(pathname))
    throw new TypeError('This script address is not allowed');
  return url;
};
const policy = window.trustedTypes?.createPolicy('app', { createScriptURL: allow });
export const scriptUrl = (url: string): string =>
  (policy?.createScriptURL(url) ?? allow(url)) as unknown as string;
export const serviceWorkerUrl = scriptUrl('/sw.js');
