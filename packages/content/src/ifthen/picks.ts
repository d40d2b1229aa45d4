/**
 * The two lists of the if-then pick list: situations on one side, responses on the other; the person draws the link
 * or writes their own words. Small first-person halves of one sentence: "If {situation}, then {response}".
 *
 * No half says what somebody should want: carrying on more safely, waiting, doing less and doing something else
 * stand beside each other. [P3] Picked lists helped more than free text in the trials put together by Cooke 2022,
 * on paper more than on a screen, and less with time: so fill them in together, and look at them again.
 */
import type { triggerTypes } from '@handrail/domain/steps/step.ts';
import type { Reviewed } from '../safety/reviewed.ts';

type Bilingual = Pick<Reviewed, 'en' | 'es'>;

/** `own` is the person's own situation and has no list. */
export type ListedTrigger = Exclude<(typeof triggerTypes)[number], 'own'>;

export interface Situation extends Bilingual {
  readonly id: string;
  readonly trigger: ListedTrigger;
}

/** What a response does. A fixed order for reading, not a ladder. */
export const responseKinds = ['wait', 'move', 'people', 'calm', 'safer', 'word'] as const;
export type ResponseKind = (typeof responseKinds)[number];

export interface Response extends Bilingual {
  readonly id: string;
  readonly kind: ResponseKind;
}

/** Both lists share where they come from and who has looked at them. [D19] */
export const picksFrom: Omit<Reviewed, 'id' | 'en' | 'es'> = {
  sources: [
    {
      title:
        'Cooke, McEwan and Norman, The effect of forming implementation intentions on alcohol consumption, 2022',
      url: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC10087331/',
      readOn: '2026-11-24',
    },
  ],
  verifiedOn: '2026-11-24',
  reviewBy: '2027-05-24',
  reviewedBy: [],
};

export const situations: readonly Situation[] = [
  {
    id: 'place-empty-home',
    trigger: 'place',
    en: 'I come home and nobody is there',
    es: 'llego a casa y no hay nadie',
  },
  {
    id: 'place-pass-by',
    trigger: 'place',
    en: 'I pass the place where I usually go in',
    es: 'paso por el lugar donde suelo entrar',
  },
  {
    id: 'place-loud',
    trigger: 'place',
    en: 'it gets loud and crowded around me',
    es: 'hay mucho ruido y mucha gente a mi alrededor',
  },
  {
    id: 'place-party',
    trigger: 'place',
    en: 'I am at a party or a bar',
    es: 'estoy en una fiesta o en un bar',
  },

  {
    id: 'person-argument',
    trigger: 'person',
    en: 'I have just had an argument',
    es: 'acabo de tener una discusión',
  },
  {
    id: 'person-old-friend',
    trigger: 'person',
    en: 'I meet someone I used to do this with',
    es: 'me encuentro con alguien con quien solía hacerlo',
  },
  {
    id: 'person-judged',
    trigger: 'person',
    en: 'someone looks down on me',
    es: 'alguien me mira por encima del hombro',
  },
  {
    id: 'person-alone',
    trigger: 'person',
    en: 'I have not spoken to anyone all day',
    es: 'no he hablado con nadie en todo el día',
  },

  { id: 'feeling-sad', trigger: 'feeling', en: 'I feel sad or empty', es: 'siento tristeza o vacío' },
  { id: 'feeling-angry', trigger: 'feeling', en: 'I feel angry', es: 'siento rabia' },
  {
    id: 'feeling-scared',
    trigger: 'feeling',
    en: 'fear or worry comes up',
    es: 'me entra miedo o preocupación',
  },
  {
    id: 'feeling-bored',
    trigger: 'feeling',
    en: 'I am bored and the hours are long',
    es: 'me aburro y las horas se hacen largas',
  },
  {
    id: 'feeling-good',
    trigger: 'feeling',
    en: 'I feel great and want more of it',
    es: 'me siento muy bien y quiero más',
  },
  { id: 'feeling-memories', trigger: 'feeling', en: 'bad memories come back', es: 'vuelven malos recuerdos' },

  { id: 'time-after-work', trigger: 'time', en: 'work is over for the day', es: 'termino de trabajar' },
  {
    id: 'time-evening',
    trigger: 'time',
    en: 'it is evening and the house is quiet',
    es: 'es de noche y la casa está en silencio',
  },
  { id: 'time-weekend', trigger: 'time', en: 'the weekend begins', es: 'empieza el fin de semana' },
  { id: 'time-first-hour', trigger: 'time', en: 'I have just woken up', es: 'me acabo de despertar' },

  { id: 'body-pain', trigger: 'body', en: 'I am in pain', es: 'tengo dolor' },
  { id: 'body-awake', trigger: 'body', en: 'I cannot sleep', es: 'no puedo dormir' },
  { id: 'body-withdrawal', trigger: 'body', en: 'my body is asking for it', es: 'el cuerpo me lo pide' },
  {
    id: 'body-hungry',
    trigger: 'body',
    en: 'I am worn out or have not eaten',
    es: 'no puedo más o no he comido',
  },

  { id: 'offer-someone', trigger: 'offer', en: 'someone offers me some', es: 'alguien me ofrece' },
  {
    id: 'offer-another',
    trigger: 'offer',
    en: 'somebody buys the next round',
    es: 'alguien invita a la siguiente ronda',
  },
  {
    id: 'offer-message',
    trigger: 'offer',
    en: 'a message or an advert pops up',
    es: 'me salta un mensaje o un anuncio',
  },

  { id: 'money-pay-day', trigger: 'money', en: 'money comes in', es: 'me entra dinero' },
  {
    id: 'money-bill',
    trigger: 'money',
    en: 'a bill arrives that I cannot pay',
    es: 'llega un recibo que no puedo pagar',
  },
  {
    id: 'money-lost',
    trigger: 'money',
    en: 'I have lost money and want it back',
    es: 'he perdido dinero y quiero recuperarlo',
  },
];

export const responses: readonly Response[] = [
  {
    id: 'wait-ten',
    kind: 'wait',
    en: 'I wait ten minutes and decide again',
    es: 'espero diez minutos y vuelvo a decidir',
  },
  {
    id: 'wait-one-song',
    kind: 'wait',
    en: 'I listen to one whole song first',
    es: 'escucho antes una canción entera',
  },
  {
    id: 'wait-urge-passes',
    kind: 'wait',
    en: 'I watch the urge rise and fall, like a wave',
    es: 'miro cómo suben y bajan las ganas, como una ola',
  },
  {
    id: 'wait-tomorrow',
    kind: 'wait',
    en: 'I write it down and look at it tomorrow',
    es: 'lo apunto y lo miro mañana',
  },

  { id: 'move-walk', kind: 'move', en: 'I walk once around the block', es: 'doy una vuelta a la manzana' },
  {
    id: 'move-other-way',
    kind: 'move',
    en: 'I take the other way home',
    es: 'vuelvo a casa por otro camino',
  },
  {
    id: 'move-step-outside',
    kind: 'move',
    en: 'I step outside for some air',
    es: 'salgo un momento a tomar aire',
  },
  { id: 'move-shower', kind: 'move', en: 'I take a shower', es: 'me doy una ducha' },
  { id: 'move-hands', kind: 'move', en: 'I do something with my hands', es: 'hago algo con las manos' },
  { id: 'move-leave', kind: 'move', en: 'I leave at the time I chose', es: 'me voy a la hora que elegí' },

  { id: 'people-call', kind: 'people', en: 'I call someone from my list', es: 'llamo a alguien de mi lista' },
  {
    id: 'people-message',
    kind: 'people',
    en: 'I send a message that says how I am',
    es: 'mando un mensaje diciendo cómo estoy',
  },
  { id: 'people-near', kind: 'people', en: 'I go where there are people', es: 'voy a donde hay gente' },
  {
    id: 'people-ask-company',
    kind: 'people',
    en: 'I ask someone to stay with me for a while',
    es: 'pido a alguien que se quede un rato conmigo',
  },
  {
    id: 'people-hold-money',
    kind: 'people',
    en: 'I give part of the money to someone I trust',
    es: 'le doy una parte del dinero a alguien de confianza',
  },

  {
    id: 'calm-breathe',
    kind: 'calm',
    en: 'I breathe out slowly five times',
    es: 'suelto el aire despacio cinco veces',
  },
  {
    id: 'calm-five-things',
    kind: 'calm',
    en: 'I name five things I can see',
    es: 'nombro cinco cosas que veo',
  },
  {
    id: 'calm-tea',
    kind: 'calm',
    en: 'I put the kettle on and drink something warm',
    es: 'pongo agua a calentar y tomo algo caliente',
  },
  { id: 'calm-eat', kind: 'calm', en: 'I eat something first', es: 'primero como algo' },
  { id: 'calm-lie-down', kind: 'calm', en: 'I lie down for twenty minutes', es: 'me acuesto veinte minutos' },

  {
    id: 'safer-my-plan',
    kind: 'safer',
    en: 'I do it the safer way I planned',
    es: 'lo hago de la manera más segura que había pensado',
  },
  {
    id: 'safer-decide-amount',
    kind: 'safer',
    en: 'I decide how much before I start',
    es: 'decido cuánto antes de empezar',
  },
  {
    id: 'safer-less-first',
    kind: 'safer',
    en: 'I start with less, then wait',
    es: 'empiezo con menos y espero',
  },
  {
    id: 'safer-tell-someone',
    kind: 'safer',
    en: 'I tell someone where I am',
    es: 'le digo a alguien dónde estoy',
  },
  {
    id: 'safer-water-first',
    kind: 'safer',
    en: 'I have water before the next one',
    es: 'tomo agua antes de la siguiente',
  },

  { id: 'word-not-now', kind: 'word', en: 'I say "not now, thanks"', es: 'digo: «ahora no, gracias»' },
  { id: 'word-why', kind: 'word', en: 'I read why this matters to me', es: 'leo por qué esto me importa' },
  {
    id: 'word-kind',
    kind: 'word',
    en: 'I tell myself what I would tell a friend',
    es: 'me digo lo que le diría a una amistad',
  },
];
