/** What the demo says on its page and in the terminal. None of it is in the app. */
import type { Language } from '@handrail/content/translations/catalogue.ts';

const en = {
  phone: 'Imani’s phone',
  desk: 'Dana’s desk',
  title: '{place}: a demo',
  madeUp: 'Imani, Dana and everyone they name are made up. Nobody here exists.',
  says: 'This page puts one notebook into this browser, for this address. It takes the place of one from an earlier demo. Other notebooks that lie here stay as they are.',
  relay:
    'The relay of this demo runs on this computer, and only while the demo runs. What you write goes to it and nowhere else.',
  twice: 'Open each link in one browser only. The two links may stand side by side.',
  passphrase: 'The passphrase, to type at the lock:',
  put: 'Put the notebook here and go to the lock',
  here: 'The notebook of this demo is here already, as you left it.',
  lock: 'Go to the lock',
  elsewhere: 'The app is open in another tab at this address. If you go on, it closes there.',
  goOn: 'Go on here',
  gone: 'The notebook of this demo was here and was taken away. To begin again, stop the demo and start it again.',
  full: 'This browser has no room for it.',
  many: 'This browser holds as many notebooks as it can. Take one away first.',
  failed: 'That did not work. Nothing was changed. Is the demo still running?',
  building: 'Building the app…',
  living: 'Twelve weeks are lived, day by day…',
  ready: 'The demo is running. Open both links side by side; the passphrase is asked for at the lock.',
  stopWord: 'Ctrl-C stops it.',
  stopped: 'Stopped. The relay of the demo is gone, with everything that was in it.',
  remove:
    'Your browser still holds the two notebooks, sealed. To take them away: open each address again (it works without the demo), then Menu, My data, Delete. Or clear the site data of 127.0.0.1 and localhost.',
  usage: 'npm run demo -- [--language en|es] [--port 8797]',
};
export type DemoWords = Readonly<Record<keyof typeof en, string>>;

const es: DemoWords = {
  phone: 'El móvil de Imani',
  desk: 'El escritorio de Dana',
  title: '{place}: una demostración',
  madeUp: 'Imani, Dana y todas las personas que nombran son inventadas. Nadie de aquí existe.',
  says: 'Esta página pone un cuaderno en este navegador, para esta dirección. Ocupa el sitio del de una demostración anterior. Los demás cuadernos que haya aquí se quedan como están.',
  relay:
    'El relevo de esta demostración funciona en este aparato, y solo mientras dure. Lo que escribas va a él y a ningún otro sitio.',
  twice: 'Abre cada enlace en un solo navegador. Los dos pueden estar uno al lado del otro.',
  passphrase: 'La frase de paso, para escribirla en la cerradura:',
  put: 'Poner aquí el cuaderno e ir a la cerradura',
  here: 'El cuaderno de esta demostración ya está aquí, tal como lo dejaste.',
  lock: 'Ir a la cerradura',
  elsewhere: 'La aplicación está abierta en otra pestaña de esta dirección. Si sigues, allí se cierra.',
  goOn: 'Seguir aquí',
  gone: 'El cuaderno de esta demostración estaba aquí y alguien lo quitó. Para empezar de nuevo, para la demostración y vuelve a iniciarla.',
  full: 'En este navegador no queda sitio.',
  many: 'Este navegador ya no admite más cuadernos. Quita uno antes.',
  failed: 'No ha funcionado. No ha cambiado nada. ¿Sigue en marcha la demostración?',
  building: 'Se construye la aplicación…',
  living: 'Pasan doce semanas, día a día…',
  ready:
    'La demostración está en marcha. Abre los dos enlaces uno al lado del otro; la cerradura pide la frase de paso.',
  stopWord: 'Ctrl-C la para.',
  stopped: 'Parada. El relevo de la demostración ya no existe, ni nada de lo que había en él.',
  remove:
    'Tu navegador guarda todavía los dos cuadernos, sellados. Para quitarlos: abre otra vez cada dirección (funciona sin la demostración) y ve a Menú, Mis datos, Borrar. O borra los datos de los sitios 127.0.0.1 y localhost.',
  usage: 'npm run demo -- [--language en|es] [--port 8797]',
};

export const demoWords: Readonly<Record<Language, DemoWords>> = { en, es };
