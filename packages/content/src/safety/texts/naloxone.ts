/** What naloxone does, what it does not do, and how to give it. */
import type { Card } from '../card.ts';
import { sources, written } from '../sources.ts';

export const naloxone: Card = {
  id: 'naloxone',
  services: [],
  plan: 'overdose',
  en: {
    title: 'Naloxone',
    parts: [
      {
        look: 'points',
        heading: 'What it does',
        lines: [
          'It works against opioids, such as heroin, fentanyl, nitazenes, methadone and strong pain medicine.',
          'It helps the person to breathe again, often within 2 to 3 minutes.',
          'It wears off after 20 to 90 minutes. The overdose can come back, so stay and get help.',
          'It does no harm to someone who has no opioids in their body.',
          'Someone who takes opioids often can wake up feeling very ill. That passes. Taking more right then is dangerous.',
        ],
      },
      {
        look: 'points',
        heading: 'What it does not do',
        lines: [
          'It does not work against xylazine, medetomidine, benzodiazepines, alcohol or GHB.',
          'Give it anyway. There may be an opioid as well.',
          'If they breathe but do not wake up, more naloxone may not help. Roll them onto their side and stay.',
        ],
      },
      {
        look: 'steps',
        heading: 'How to give it',
        lines: [
          'Follow the pictures on the kit. A nose spray goes into one nostril. An injection goes into the arm or the thigh.',
          'Give one dose. Breathe for them and wait 2 to 3 minutes.',
          'If they still do not breathe well, give the next dose.',
        ],
      },
      {
        look: 'words',
        heading: 'Before it is needed',
        lines: [
          'Keep it where others can find it. Tell the people around you where it is.',
          'You cannot give it to yourself when you need it most. Someone else has to be there.',
        ],
      },
    ],
  },
  es: {
    title: 'Naloxona',
    parts: [
      {
        look: 'points',
        heading: 'Qué hace',
        lines: [
          'Actúa contra los opioides, como la heroína, el fentanilo, los nitazenos, la metadona y las medicinas fuertes para el dolor.',
          'Ayuda a la persona a respirar de nuevo, muchas veces en 2 o 3 minutos.',
          'Su efecto dura de 20 a 90 minutos. La sobredosis puede volver: quédate y busca ayuda.',
          'No le hace daño a quien no tiene opioides en el cuerpo.',
          'Quien toma opioides a menudo puede despertar sintiéndose muy mal. Eso pasa. Tomar más en ese momento es peligroso.',
        ],
      },
      {
        look: 'points',
        heading: 'Qué no hace',
        lines: [
          'No actúa contra la xilacina, la medetomidina, las benzodiacepinas, el alcohol ni el GHB.',
          'Dala de todos modos. Puede haber también un opioide.',
          'Si respira pero no se despierta, más naloxona quizá no ayude. Ponla de lado y quédate.',
        ],
      },
      {
        look: 'steps',
        heading: 'Cómo se da',
        lines: [
          'Sigue los dibujos del envase. El aerosol va en un lado de la nariz. La inyección va en el brazo o en el muslo.',
          'Da una dosis. Respira por la persona y espera 2 o 3 minutos.',
          'Si sigue sin respirar bien, da la siguiente dosis.',
        ],
      },
      {
        look: 'words',
        heading: 'Antes de que haga falta',
        lines: [
          'Guárdala donde otras personas la encuentren. Diles dónde está.',
          'No puedes dártela tú cuando más la necesitas. Tiene que haber alguien contigo.',
        ],
      },
    ],
  },
  sources: [
    sources.canadaNaloxone,
    sources.toronto,
    sources.bcSedation,
    sources.medetomidine,
    sources.eightOrFour,
    sources.samhsaToolkit,
  ],
  ...written,
  reviewedBy: [],
};
