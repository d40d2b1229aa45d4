import { useSay } from '@handrail/ui/say.tsx';
import { useOpenNotebook } from '../notebook/notebook.tsx';
import { Page } from '../shell/Page.tsx';

const points = ['method', 'rights', 'sealed', 'history', 'force', 'tested', 'code'] as const;

/** What it is built on, what it keeps where, and what it cannot promise. [P13] */
export default function HowItWorks() {
  const say = useSay();
  const open = useOpenNotebook() !== null;
  return (
    <Page
      title={say('doors.how.title')}
      back={
        open
          ? { to: { name: 'menu' }, label: say('shell.menu') }
          : { to: { name: 'doors' }, label: say('doors.back') }
      }
    >
      {points.map((point) => (
        <section key={point} aria-labelledby={`how-${point}`}>
          <h2 id={`how-${point}`}>{say(`doors.how.${point}`)}</h2>
          <p>{say(`doors.how.${point}.text`)}</p>
        </section>
      ))}
    </Page>
  );
}
