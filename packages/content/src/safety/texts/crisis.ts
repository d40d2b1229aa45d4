/** Thoughts of suicide; self-injury and eating, with wound care and company only and no amounts anywhere. [D16] */
import type { Card } from '../card.ts';
import { sources, written } from '../sources.ts';

export const suicideThoughts: Card = {
  id: 'suicide-thoughts',
  services: ['crisis'],
  plan: 'crisis',
  en: {
    title: 'If you think about dying',
    parts: [
      {
        look: 'words',
        lines: [
          'These thoughts can be very strong, and they can pass. You do not have to carry them alone.',
          'Talking about them does not make them more likely to happen.',
        ],
      },
      {
        look: 'urgent',
        heading: 'Call the emergency number now',
        lines: ['You have already done something to end your life.', 'You feel you may do it now.'],
      },
      {
        look: 'steps',
        heading: 'Right now',
        lines: [
          'Move away from what you could use: pills, your stash, weapons, high places. Or ask someone to keep it for a while.',
          'Be near a person. You can say: "I am thinking about dying. Can you stay with me?"',
          'Call or text a line below.',
          'Open your crisis plan, if you have made one.',
          'Get through the next ten minutes. Then the next ten.',
        ],
      },
      {
        look: 'words',
        heading: 'A question to ask yourself',
        lines: [
          'Is there a chance that you would use more so as not to wake up? If so, tell someone today. You can put it in your plan too.',
        ],
      },
    ],
  },
  es: {
    title: 'Si piensas en morir',
    parts: [
      {
        look: 'words',
        lines: [
          'Estos pensamientos pueden ser muy fuertes, y pueden pasar. No tienes que cargar con ellos a solas.',
          'Hablar de ellos no hace que sea más fácil que ocurra.',
        ],
      },
      {
        look: 'urgent',
        heading: 'Llama ahora al número de emergencias',
        lines: ['Ya has hecho algo para quitarte la vida.', 'Sientes que puedes hacerlo ahora.'],
      },
      {
        look: 'steps',
        heading: 'Ahora mismo',
        lines: [
          'Aléjate de lo que podrías usar: pastillas, lo que tengas guardado, armas, lugares altos. O pide a alguien que lo guarde un tiempo.',
          'Ponte cerca de una persona. Puedes decir: «Estoy pensando en morir. ¿Puedes quedarte conmigo?».',
          'Llama o escribe a una de las líneas de abajo.',
          'Abre tu plan de crisis, si lo has hecho.',
          'Pasa los próximos diez minutos. Luego, otros diez.',
        ],
      },
      {
        look: 'words',
        heading: 'Una pregunta para ti',
        lines: [
          '¿Podría ser que consumieras más para no despertar? Si es así, díselo hoy a alguien. También puedes ponerlo en tu plan.',
        ],
      },
    ],
  },
  sources: [sources.durhamSuicide, sources.safetyPlanning],
  ...written,
  reviewedBy: [],
};

export const selfInjury: Card = {
  id: 'self-injury',
  services: ['crisis', 'poison'],
  plan: 'crisis',
  en: {
    title: 'If you have hurt yourself',
    parts: [
      {
        look: 'words',
        lines: ['You do not have to explain anything here. First, care for the wound. Then, some company.'],
      },
      {
        look: 'urgent',
        heading: 'Call the emergency number now',
        lines: [
          'The bleeding is heavy or does not stop when you press on it.',
          'The wound is very deep, or you cannot feel or move that part.',
          'You have swallowed pills or poison, even if you feel well.',
        ],
      },
      {
        look: 'steps',
        heading: 'Care for the wound',
        lines: [
          'Press on it with something soft and fresh until the bleeding stops.',
          'Wash your hands. Wash the wound with water.',
          'Cover it with a dressing that does not stick.',
          'Look at it every day. If it gets red, hot or sore, or has pus, let a nurse or doctor see it.',
        ],
      },
      {
        look: 'points',
        heading: 'Company',
        lines: [
          'Be near someone: a friend, a neighbour, a place with people in it.',
          'You can say: "Can you just stay with me for a while? I do not want to talk about it."',
          'You can call a line below and talk about anything.',
        ],
      },
    ],
  },
  es: {
    title: 'Si te has hecho daño',
    parts: [
      {
        look: 'words',
        lines: ['Aquí no tienes que explicar nada. Primero, cuidar la herida. Después, algo de compañía.'],
      },
      {
        look: 'urgent',
        heading: 'Llama ahora al número de emergencias',
        lines: [
          'Sale mucha sangre o no para al apretar.',
          'La herida es muy profunda, o no sientes o no puedes mover esa parte.',
          'Has tragado pastillas o un veneno, aunque te sientas bien.',
        ],
      },
      {
        look: 'steps',
        heading: 'Cuida la herida',
        lines: [
          'Aprieta con algo suave y sin usar hasta que deje de sangrar.',
          'Lávate las manos. Lava la herida con agua.',
          'Cúbrela con una gasa que no se pegue.',
          'Mírala cada día. Si se pone roja, caliente o duele más, o tiene pus, que la vea personal de enfermería o un médico.',
        ],
      },
      {
        look: 'points',
        heading: 'Compañía',
        lines: [
          'Ponte cerca de alguien: una amistad, alguien del vecindario, un lugar con gente.',
          'Puedes decir: «¿Puedes quedarte un rato conmigo? No quiero hablar de eso».',
          'Puedes llamar a una de las líneas de abajo y hablar de cualquier cosa.',
        ],
      },
    ],
  },
  sources: [sources.ownRule, sources.swast, sources.hrsaPoison],
  ...written,
  reviewedBy: [],
};

export const eating: Card = {
  id: 'eating',
  services: ['crisis'],
  plan: 'crisis',
  en: {
    title: 'If eating feels dangerous right now',
    parts: [
      { look: 'words', lines: ['You do not have to explain anything, and nothing is counted here.'] },
      {
        look: 'urgent',
        heading: 'Call the emergency number now',
        lines: [
          'You faint, or your chest hurts.',
          'You bring up blood.',
          'You are very confused or cannot stay awake.',
        ],
      },
      {
        look: 'points',
        heading: 'Company',
        lines: [
          'Be with someone for the next hour, in the room or on the phone.',
          'You can say: "I do not want to be alone right now. We can talk about something else."',
          'You can call a line below and talk about anything.',
        ],
      },
      {
        look: 'points',
        heading: 'Your body',
        lines: [
          'If you feel weak, dizzy or your heart beats oddly, let a nurse or doctor see you today.',
          'You can say what you do and do not want to hear or see, such as a number on a scale.',
        ],
      },
    ],
  },
  es: {
    title: 'Si ahora comer te parece peligroso',
    parts: [
      { look: 'words', lines: ['No tienes que explicar nada, y aquí no se cuenta nada.'] },
      {
        look: 'urgent',
        heading: 'Llama ahora al número de emergencias',
        lines: [
          'Te desmayas o te duele el pecho.',
          'Vomitas sangre.',
          'Sientes mucha confusión o no puedes mantenerte despierto o despierta.',
        ],
      },
      {
        look: 'points',
        heading: 'Compañía',
        lines: [
          'Pasa la próxima hora con alguien, en el mismo lugar o al teléfono.',
          'Puedes decir: «Ahora no quiero estar a solas. Podemos hablar de otra cosa».',
          'Puedes llamar a una de las líneas de abajo y hablar de cualquier cosa.',
        ],
      },
      {
        look: 'points',
        heading: 'Tu cuerpo',
        lines: [
          'Si sientes debilidad o mareo, o el corazón late raro, que te vea hoy personal de enfermería o un médico.',
          'Puedes decir qué quieres y qué no quieres oír o ver, por ejemplo, un número en una báscula.',
        ],
      },
    ],
  },
  sources: [sources.ownRule, sources.swast],
  ...written,
  reviewedBy: [],
};
