/** Cards about an overdose: what to do, being alone, and tolerance after a break. */
import type { Card } from '../card.ts';
import { sources, written } from '../sources.ts';

export const overdoseSteps: Card = {
  id: 'overdose-steps',
  services: ['poison'],
  plan: 'overdose',
  en: {
    title: 'If someone may be having an overdose',
    parts: [
      {
        look: 'points',
        heading: 'Signs',
        lines: [
          'They do not wake up.',
          'They breathe very slowly, or not at all.',
          'They snore, choke or gurgle.',
          'Their lips or nails are blue or grey.',
        ],
      },
      {
        look: 'steps',
        heading: 'What to do',
        lines: [
          'Check. Shout their name. Rub the middle of their breastbone hard with your knuckles.',
          'Call the emergency number. Say where you are, and that someone does not wake up or is not breathing.',
          'Give naloxone if you have it. Give it even if you are not sure what they took.',
          'Breathe for them. Tilt the head back, lift the chin, pinch the nose. Give one slow breath every 5 seconds.',
          'If they still do not breathe well after 2 to 3 minutes, give another dose. Keep breathing for them.',
          'When they breathe, roll them onto their side so that they do not choke.',
          'Stay until help is there. Naloxone can wear off, and the overdose can come back.',
        ],
      },
      {
        look: 'words',
        heading: 'Good to know',
        lines: [
          'The goal is breathing. They may breathe and still sleep.',
          'Not sure how to give breaths? Ask on the emergency call and do what they tell you.',
          'If you must leave, roll them onto their side first and leave the door open.',
          'Salt, milk, a cold bath or another drug do not help. They can do harm.',
        ],
      },
    ],
  },
  es: {
    title: 'Si alguien puede tener una sobredosis',
    parts: [
      {
        look: 'points',
        heading: 'Señales',
        lines: [
          'No se despierta.',
          'Respira muy despacio, o no respira.',
          'Ronca, se atraganta o hace ruidos con la garganta.',
          'Tiene los labios o las uñas azules o grises.',
        ],
      },
      {
        look: 'steps',
        heading: 'Qué hacer',
        lines: [
          'Comprueba. Grita su nombre. Frota fuerte con los nudillos el centro del pecho, sobre el hueso.',
          'Llama al número de emergencias. Di dónde estás y que alguien no se despierta o no respira.',
          'Dale naloxona si tienes. Dásela aunque no sepas bien qué tomó.',
          'Respira por esa persona. Inclínale la cabeza hacia atrás, levántale la barbilla y tápale la nariz. Una respiración lenta cada 5 segundos.',
          'Si después de 2 o 3 minutos sigue sin respirar bien, dale otra dosis. Sigue respirando por ella.',
          'Cuando respire, ponla de lado para que no se ahogue.',
          'Quédate hasta que llegue la ayuda. El efecto de la naloxona puede pasar y la sobredosis puede volver.',
        ],
      },
      {
        look: 'words',
        heading: 'Conviene saber',
        lines: [
          'Lo importante es que respire. Puede respirar y seguir dormida.',
          '¿No sabes cómo dar respiraciones? Pregunta en la llamada de emergencia y haz lo que te digan.',
          'Si tienes que irte, ponla antes de lado y deja la puerta abierta.',
          'La sal, la leche, un baño frío u otra droga no ayudan. Pueden hacer daño.',
        ],
      },
    ],
  },
  sources: [
    sources.cdcOverdose,
    sources.canadaWallet,
    sources.toronto,
    sources.topCare,
    sources.samhsaToolkit,
  ],
  ...written,
  reviewedBy: [],
};

export const usingAlone: Card = {
  id: 'using-alone',
  services: ['spotting', 'crisis'],
  plan: 'using-alone',
  en: {
    title: 'When you use alone',
    parts: [
      {
        look: 'words',
        lines: [
          'An overdose is most dangerous when nobody is there to help.',
          'This app cannot see you and cannot call for help. Nobody watches over you through it.',
        ],
      },
      {
        look: 'points',
        heading: 'Ways to be less alone',
        lines: [
          'Ask someone to be with you, or to stay on the phone.',
          'Agree on a time with someone: "If you do not hear from me by then, come, or call the emergency number."',
          'In some countries a phone line stays with you while you use. If one is listed for your country, it stands below.',
        ],
      },
      {
        look: 'points',
        heading: 'Make it easier to reach you',
        lines: [
          'Leave the door unlocked. Keep your phone charged and next to you.',
          'Put naloxone where it can be seen.',
          'Start with a small amount and wait. One thing at a time.',
        ],
      },
    ],
  },
  es: {
    title: 'Cuando consumes a solas',
    parts: [
      {
        look: 'words',
        lines: [
          'Una sobredosis es más peligrosa cuando no hay nadie que pueda ayudar.',
          'Esta aplicación no puede verte ni pedir ayuda. Nadie te vigila ni te cuida a través de ella.',
        ],
      },
      {
        look: 'points',
        heading: 'Maneras de no estar tan a solas',
        lines: [
          'Pide a alguien que esté contigo o que se quede al teléfono.',
          'Acuerda una hora con alguien: «Si para entonces no sabes de mí, ven o llama al número de emergencias».',
          'En algunos países hay una línea que se queda contigo al teléfono mientras consumes. Si hay una en tu país, está más abajo.',
        ],
      },
      {
        look: 'points',
        heading: 'Haz que sea más fácil llegar a ti',
        lines: [
          'Deja la puerta sin llave. Ten el teléfono cargado y a tu lado.',
          'Pon la naloxona donde se vea.',
          'Empieza con poca cantidad y espera. Una sola cosa a la vez.',
        ],
      },
    ],
  },
  sources: [sources.spotting, sources.samhsaToolkit],
  ...written,
  reviewedBy: [],
};

export const lostTolerance: Card = {
  id: 'lost-tolerance',
  services: ['spotting'],
  plan: 'overdose',
  en: {
    title: 'If you have had a break, your body may handle much less',
    parts: [
      {
        look: 'words',
        lines: [
          'If you have had a break from opioids, calming or sleeping pills, GHB or alcohol, your body may not handle what it handled before. A few days can be enough.',
          'A break can be prison, hospital, detox, the end of treatment, an illness, or your own choice.',
          'It is the same after stopping methadone, buprenorphine or naltrexone.',
          'If you plan a break, this is for afterwards, in case you use again.',
        ],
      },
      {
        look: 'points',
        heading: 'If you use again',
        lines: [
          'Start low: a small part of what you used before. Then wait.',
          'Go slow. Leave time before taking more.',
          'One thing at a time. Mixing adds up.',
          'Have someone with you, or on the phone.',
          'Have naloxone near, and someone who can give it.',
        ],
      },
    ],
  },
  es: {
    title: 'Si has hecho una pausa, tu cuerpo puede aguantar mucho menos',
    parts: [
      {
        look: 'words',
        lines: [
          'Si has hecho una pausa con opioides, pastillas para calmarte o dormir, GHB o alcohol, tu cuerpo puede no aguantar lo que aguantaba antes. Unos pocos días pueden bastar.',
          'Una pausa puede ser la cárcel, el hospital, una desintoxicación, el final de un tratamiento, una enfermedad o una decisión tuya.',
          'Pasa lo mismo después de dejar la metadona, la buprenorfina o la naltrexona.',
          'Si planeas una pausa, esto es para después, por si vuelves a consumir.',
        ],
      },
      {
        look: 'points',
        heading: 'Si vuelves a consumir',
        lines: [
          'Empieza con poco: una parte pequeña de lo que tomabas antes. Luego espera.',
          'Ve despacio. Deja pasar tiempo antes de tomar más.',
          'Una sola cosa a la vez. Las mezclas se suman.',
          'Ten a alguien contigo o al teléfono.',
          'Ten naloxona cerca, y a alguien que pueda dártela.',
        ],
      },
    ],
  },
  sources: [sources.releaseFromPrison, sources.samhsaToolkit],
  ...written,
  reviewedBy: [],
};
