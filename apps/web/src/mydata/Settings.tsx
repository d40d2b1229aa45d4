import type { ReactNode } from 'react';
import { languages, type Language } from '@handrail/content/translations/catalogue.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useOpenNotebook } from '../notebook/notebook.tsx';
import { Page } from '../shell/Page.tsx';
import { lockAfterChoices, setPrefs, usePrefs } from '../shell/prefs.ts';
import { DayEnd } from './DayEnd.tsx';
import { Setting } from './Setting.tsx';
import './mydata.css';

const lights = [
  ['light', 'shell.light'],
  ['dark', 'shell.dark'],
  [null, 'shell.as-device'],
] as const;

/** How the app looks and behaves here. What holds now is said in words; nothing stands there ticked. [D2] */
export default function Settings() {
  const say = useSay();
  const open = useOpenNotebook();
  return (
    <Page
      title={say('mydata.settings.title')}
      intro={say('mydata.settings.intro')}
      back={
        open
          ? { to: { name: 'menu' }, label: say('shell.menu') }
          : { to: { name: 'doors' }, label: say('doors.back') }
      }
    >
      <LanguageSetting />
      <LookSettings />
      <LockSettings />
      <NameSetting />
      {open && open.cover.role !== 'desk' ? <DayEnd /> : null}
    </Page>
  );
}

const LanguageSetting = () => {
  const say = useSay();
  const all = Object.entries(languages) as [Language, string][];
  return (
    <Setting id="language" title={say('mydata.settings.language')} now={say('mydata.settings.language-now')}>
      {all.map(([language, name]) => (
        <Choose key={language} lang={language} onPress={() => setPrefs({ language })}>
          {name}
        </Choose>
      ))}
    </Setting>
  );
};

const LookSettings = () => {
  const say = useSay();
  const { light, plainLetters } = usePrefs();
  return (
    <>
      <Setting
        id="light"
        title={say('mydata.settings.light')}
        now={say(`mydata.settings.light-now.${light ?? 'device'}`)}
      >
        {lights.map(([value, key]) => (
          <Choose key={key} onPress={() => setPrefs({ light: value })}>
            {say(key)}
          </Choose>
        ))}
      </Setting>
      <Setting
        id="letters"
        title={say('mydata.settings.letters')}
        now={say(`mydata.settings.letters-now.${plainLetters ? 'plain' : 'pen'}`)}
      >
        <Choose onPress={() => setPrefs({ plainLetters: false })}>
          {say('mydata.settings.letters.pen')}
        </Choose>
        <Choose onPress={() => setPrefs({ plainLetters: true })}>
          {say('mydata.settings.letters.plain')}
        </Choose>
      </Setting>
    </>
  );
};

const LockSettings = () => {
  const say = useSay();
  const { lockAfter, lockOnHide } = usePrefs();
  return (
    <>
      <Setting
        id="lock-after"
        title={say('mydata.settings.lock-after')}
        now={say('mydata.settings.lock-after-now', { minutes: lockAfter })}
      >
        {lockAfterChoices.map((minutes) => (
          <Choose key={minutes} onPress={() => setPrefs({ lockAfter: minutes })}>
            {say('mydata.settings.minutes', { minutes })}
          </Choose>
        ))}
      </Setting>
      <Setting
        id="hide"
        title={say('mydata.settings.hide')}
        now={say(`mydata.settings.hide-now.${lockOnHide ? 'yes' : 'no'}`)}
      >
        <Choose onPress={() => setPrefs({ lockOnHide: true })}>{say('mydata.settings.hide.yes')}</Choose>
        <Choose onPress={() => setPrefs({ lockOnHide: false })}>{say('mydata.settings.hide.no')}</Choose>
      </Setting>
    </>
  );
};

const NameSetting = () => {
  const say = useSay();
  const { shownName } = usePrefs();
  return (
    <Setting
      id="name"
      title={say('mydata.settings.name')}
      now={say('mydata.settings.name-now', { name: say(`shell.name.${shownName}`) })}
      more={say('mydata.settings.name-more')}
    >
      {(['notes', 'handrail'] as const).map((name) => (
        <Choose key={name} onPress={() => setPrefs({ shownName: name })}>
          {say(`shell.name.${name}`)}
        </Choose>
      ))}
    </Setting>
  );
};

const Choose = ({ onPress, lang, children }: { onPress: () => void; lang?: string; children: ReactNode }) => (
  <button type="button" className="button" lang={lang} onClick={onPress}>
    {children}
  </button>
);
