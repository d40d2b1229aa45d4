/** Infection and wounds, pregnancy, and other medical danger. */
import type { Card } from '../card.ts';
import { sources, written } from '../sources.ts';

export const woundInfection: Card = {
  id: 'wound-infection',
  services: [],
  plan: 'crisis',
  en: {
    title: 'A wound or an infection',
    parts: [
      {
        look: 'urgent',
        heading: 'Call the emergency number now',
        lines: [
          'Chest pain, or you cannot get enough air.',
          'Fever and you feel confused, very weak or very cold.',
          'Bad back pain with fever.',
        ],
      },
      {
        look: 'points',
        heading: 'Let a doctor or nurse see it today',
        lines: [
          'Redness that spreads, or a red line.',
          'Heat, pus or a bad smell.',
          'Black skin.',
          'Numbness, or pain that gets worse.',
          'Fever.',
        ],
      },
      {
        look: 'steps',
        heading: 'Until then',
        lines: [
          'Wash your hands. Wash the wound with soap and water. No alcohol or peroxide in it.',
          'Put on petroleum jelly and a dressing that does not stick. Keep it covered.',
          'Look at it every day.',
          'Do not inject into it or near it.',
        ],
      },
      {
        look: 'words',
        heading: 'Good to know',
        lines: ['Xylazine can make wounds in places where you never injected.'],
      },
    ],
  },
  es: {
    title: 'Una herida o una infección',
    parts: [
      {
        look: 'urgent',
        heading: 'Llama ahora al número de emergencias',
        lines: [
          'Dolor en el pecho, o te falta el aire.',
          'Fiebre con confusión, mucha debilidad o mucho frío.',
          'Dolor fuerte de espalda con fiebre.',
        ],
      },
      {
        look: 'points',
        heading: 'Que la vea hoy un médico o personal de enfermería',
        lines: [
          'Una zona roja que crece, o una línea roja.',
          'Calor, pus o mal olor.',
          'Piel negra.',
          'No sientes esa parte, o duele cada vez más.',
          'Fiebre.',
        ],
      },
      {
        look: 'steps',
        heading: 'Hasta entonces',
        lines: [
          'Lávate las manos. Lava la herida con agua y jabón. Sin alcohol ni agua oxigenada.',
          'Pon vaselina y una gasa que no se pegue. Mantenla cubierta.',
          'Mírala cada día.',
          'No te inyectes en ella ni cerca.',
        ],
      },
      {
        look: 'words',
        heading: 'Conviene saber',
        lines: ['La xilacina puede causar heridas en lugares donde nunca te inyectaste.'],
      },
    ],
  },
  sources: [sources.xylazineWounds, sources.xylazineKeepMoist, sources.swast],
  ...written,
  reviewedBy: [],
};

export const pregnancy: Card = {
  id: 'pregnancy',
  services: ['drug-help'],
  plan: 'crisis',
  en: {
    title: 'If you are pregnant, or may be',
    parts: [
      {
        look: 'words',
        lines: [
          'Please do not stop alcohol, opioids, or calming or sleeping pills suddenly. It can be dangerous for you and for the baby.',
          'A midwife, doctor or drug and alcohol service can help you find a safer way. Any time in a pregnancy is a time when help makes sense.',
        ],
      },
      {
        look: 'urgent',
        heading: 'Call the emergency number now',
        lines: [
          'Heavy bleeding.',
          'Very bad belly pain.',
          'A fit.',
          'A very bad headache, or you see badly.',
        ],
      },
      {
        look: 'points',
        heading: 'When you talk to a service',
        lines: [
          'You can ask first what they write down, and what they must pass on.',
          'You can bring someone with you.',
          'Say what you take, as far as you want to. It helps them to choose medicine that is safe for you.',
        ],
      },
      {
        look: 'words',
        heading: 'The baby',
        lines: ['If the baby moves less than usual, have it checked today.'],
      },
    ],
  },
  es: {
    title: 'Si estás embarazada, o puedes estarlo',
    parts: [
      {
        look: 'words',
        lines: [
          'Por favor, no dejes de golpe el alcohol, los opioides ni las pastillas para calmarte o dormir. Puede ser peligroso para ti y para el bebé.',
          'Una matrona o partera, un médico o un servicio de alcohol y drogas pueden ayudarte a buscar una manera más segura. En cualquier momento del embarazo tiene sentido pedir ayuda.',
        ],
      },
      {
        look: 'urgent',
        heading: 'Llama ahora al número de emergencias',
        lines: [
          'Mucha sangre.',
          'Dolor muy fuerte en el vientre.',
          'Una convulsión.',
          'Un dolor de cabeza muy fuerte, o ves mal.',
        ],
      },
      {
        look: 'points',
        heading: 'Cuando hables con un servicio',
        lines: [
          'Puedes preguntar antes qué anotan y qué tienen que comunicar.',
          'Puedes ir con alguien.',
          'Di lo que tomas, hasta donde quieras. Ayuda a elegir una medicina segura para ti.',
        ],
      },
      {
        look: 'words',
        heading: 'El bebé',
        lines: ['Si el bebé se mueve menos que de costumbre, que lo revisen hoy.'],
      },
    ],
  },
  sources: [sources.alcoholChange, sources.asamBenzodiazepines, sources.swast],
  ...written,
  reviewedBy: [],
};

export const medical: Card = {
  id: 'medical',
  services: ['poison', 'drug-help'],
  plan: 'crisis',
  en: {
    title: 'Something else is wrong with my body',
    parts: [
      {
        look: 'urgent',
        heading: 'Call the emergency number now',
        lines: [
          'Someone does not wake up, or is suddenly confused.',
          'Chest pain, or trouble breathing.',
          'A fit that does not stop.',
          'A face that hangs on one side, a weak arm, or speech that is not clear.',
          'Bleeding that does not stop.',
          'Very hot and confused, for example after stimulants or MDMA. Bring them to a cool place and put water on their skin while you wait.',
        ],
      },
      {
        look: 'points',
        heading: 'While you wait',
        lines: [
          'Stay with them. If they breathe but do not wake up, roll them onto their side.',
          'Say what was taken, and when, if you know. It helps them to help.',
        ],
      },
      {
        look: 'words',
        heading: 'Not an emergency, but worrying',
        lines: ['Ask a doctor, nurse or pharmacist, or a service where you can be open about what you take.'],
      },
    ],
  },
  es: {
    title: 'Le pasa otra cosa a mi cuerpo',
    parts: [
      {
        look: 'urgent',
        heading: 'Llama ahora al número de emergencias',
        lines: [
          'Alguien no se despierta o de pronto está confuso.',
          'Dolor en el pecho o dificultad para respirar.',
          'Una convulsión que no para.',
          'La cara caída de un lado, un brazo débil o palabras que no se entienden.',
          'Sangre que no para.',
          'Mucho calor y confusión, por ejemplo después de estimulantes o MDMA. Llévale a un lugar fresco y mójale la piel mientras esperas.',
        ],
      },
      {
        look: 'points',
        heading: 'Mientras esperas',
        lines: [
          'Quédate a su lado. Si respira pero no se despierta, ponle de lado.',
          'Di qué se tomó y cuándo, si lo sabes. Ayuda a que puedan ayudar.',
        ],
      },
      {
        look: 'words',
        heading: 'No es una emergencia, pero preocupa',
        lines: [
          'Pregunta a un médico, a personal de enfermería o en la farmacia, o en un servicio donde puedas hablar sin miedo de lo que tomas.',
        ],
      },
    ],
  },
  sources: [sources.swast, sources.hrsaPoison],
  ...written,
  reviewedBy: [],
};
