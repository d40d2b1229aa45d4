/** Being unsafe with someone, and a child or another person at risk. */
import type { Card } from '../card.ts';
import { sources, written } from '../sources.ts';

export const unsafeWithSomeone: Card = {
  id: 'unsafe-with-someone',
  services: ['violence', 'crisis'],
  plan: 'crisis',
  en: {
    title: 'If you are not safe with someone',
    parts: [
      {
        look: 'words',
        lines: [
          'What someone does to you is not your fault. You decide what to do next, and when.',
          'It also counts when someone controls your money, your medicine, your drugs or your phone.',
        ],
      },
      {
        look: 'urgent',
        heading: 'Call the emergency number now',
        lines: ['You, or someone with you, are in danger now.'],
      },
      {
        look: 'points',
        heading: 'Your phone',
        lines: [
          'Someone may look at your calls and messages. A phone that belongs to a friend or a service can be safer.',
          'You can leave this page fast.',
        ],
      },
      {
        look: 'points',
        heading: 'Small things that can help',
        lines: [
          'Think of two places where you could go, by day and by night.',
          'Keep papers, keys, medicine and some money where you can take them quickly.',
          'Agree on a word with someone you trust. The word means: call for help.',
          'Talk with a line below about a plan. You do not have to leave to talk with them.',
        ],
      },
      {
        look: 'words',
        heading: 'If you are afraid that you may hurt someone',
        lines: ['Leave the room and put distance between you. Call someone, or a line below.'],
      },
    ],
  },
  es: {
    title: 'Si no estás a salvo con alguien',
    parts: [
      {
        look: 'words',
        lines: [
          'Lo que alguien te hace no es culpa tuya. Tú decides qué hacer después, y cuándo.',
          'También cuenta cuando alguien controla tu dinero, tus medicinas, tus drogas o tu teléfono.',
        ],
      },
      {
        look: 'urgent',
        heading: 'Llama ahora al número de emergencias',
        lines: ['Tú, o alguien que está contigo, corre peligro ahora.'],
      },
      {
        look: 'points',
        heading: 'Tu teléfono',
        lines: [
          'Alguien puede mirar tus llamadas y mensajes. Puede ser más seguro el teléfono de una amistad o de un servicio.',
          'Puedes salir rápido de esta página.',
        ],
      },
      {
        look: 'points',
        heading: 'Cosas pequeñas que pueden ayudar',
        lines: [
          'Piensa en dos lugares adonde podrías ir, de día y de noche.',
          'Ten papeles, llaves, medicinas y algo de dinero donde puedas tomarlos rápido.',
          'Acuerda una palabra con alguien de confianza. La palabra significa: pide ayuda.',
          'Habla con una de las líneas de abajo sobre un plan. No hace falta que te vayas para hablar con ellas.',
        ],
      },
      {
        look: 'words',
        heading: 'Si tienes miedo de hacer daño a alguien',
        lines: ['Sal de la habitación y pon distancia. Llama a alguien o a una de las líneas de abajo.'],
      },
    ],
  },
  sources: [sources.hotlineReaching],
  ...written,
  reviewedBy: [],
};

export const childOrOtherAtRisk: Card = {
  id: 'child-or-other-at-risk',
  services: ['poison', 'violence'],
  plan: 'crisis',
  therapistCardFirst: true,
  en: {
    title: 'If a child or another person may be at risk',
    parts: [
      {
        look: 'words',
        lines: [
          'Before you write about it: if you work with a therapist, their card says what they must act on, when they read what you write, and what to do in between.',
        ],
      },
      {
        look: 'urgent',
        heading: 'Call the emergency number now',
        lines: [
          'Someone is in danger now.',
          'A child has taken a drug or medicine and is hard to wake.',
          'Someone is not breathing, or is turning blue.',
        ],
      },
      {
        look: 'points',
        heading: 'What can make today safer',
        lines: [
          'Ask another adult you trust to look after the child while you use, and until it has worn off.',
          'Lock drugs, medicine, needles and drinks away. A little can be very dangerous for a child.',
          'After drinking or using, let a baby sleep in its own bed.',
          'Let someone else drive.',
          'If a child has taken something and is awake, call the poison line below, if there is one, or the emergency number.',
        ],
      },
      {
        look: 'words',
        heading: 'Getting help',
        lines: ['Before you tell a service about a child, you can ask what they must pass on.'],
      },
    ],
  },
  es: {
    title: 'Si un niño, una niña u otra persona puede estar en riesgo',
    parts: [
      {
        look: 'words',
        lines: [
          'Antes de escribir sobre esto: si trabajas con un terapeuta o una terapeuta, su tarjeta dice ante qué tiene que actuar, cuándo lee lo que escribes y qué hacer mientras tanto.',
        ],
      },
      {
        look: 'urgent',
        heading: 'Llama ahora al número de emergencias',
        lines: [
          'Alguien corre peligro ahora.',
          'Un niño o una niña ha tomado una droga o una medicina y cuesta despertarle.',
          'Alguien no respira o se está poniendo azul.',
        ],
      },
      {
        look: 'points',
        heading: 'Qué puede hacer más seguro el día de hoy',
        lines: [
          'Pide a otra persona adulta de confianza que cuide al niño o a la niña mientras consumes y hasta que se pase el efecto.',
          'Guarda bajo llave drogas, medicinas, agujas y bebidas. Un poco puede ser muy peligroso para un niño o una niña.',
          'Después de beber o consumir, que el bebé duerma en su propia cama.',
          'Deja que conduzca otra persona.',
          'Si un niño o una niña ha tomado algo y está despierto, llama a la línea de intoxicaciones de abajo, si la hay, o al número de emergencias.',
        ],
      },
      {
        look: 'words',
        heading: 'Pedir ayuda',
        lines: [
          'Antes de contarle a un servicio algo sobre un niño o una niña, puedes preguntar qué tienen que comunicar.',
        ],
      },
    ],
  },
  sources: [sources.ownRule, sources.hseChild, sources.hrsaPoison],
  ...written,
  reviewedBy: [],
};
