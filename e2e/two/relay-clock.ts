/**
 * Loaded into the relay's process before the relay (`WayIn.before`): its clock can be set ahead, so that a day passes
 * for the relay as it does for the two devices. The relay itself has no such switch.
 */
const real = Date.now;
let aheadMs = 0;
Date.now = () => real() + aheadMs;
process.on('message', (message: { readonly aheadMs: number }) => {
  aheadMs = message.aheadMs;
});
// The line to the test does not keep the relay running.
process.channel?.unref();
