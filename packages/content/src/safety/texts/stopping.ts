/** The don't-stop-suddenly card. It informs, offers two ways on, and blocks nothing. [D11] */
import type { Card } from '../card.ts';
import { sources, written } from '../sources.ts';

export const dontStopSuddenly: Card = {
  id: 'dont-stop-suddenly',
  services: ['drug-help'],
  plan: 'crisis',
  offers: ['gradual', 'with-a-doctor'],
  en: {
    title: 'Please do not stop suddenly',
    parts: [
      {
        look: 'words',
        lines: [
          'If you take alcohol, calming or sleeping pills, or GHB on most days, stopping all at once can be dangerous. So can cutting down very fast.',
          'It can begin within hours, or after a few days.',
          'Some other substances can do this too. If you do not know what is in it, take the same care.',
          'Your goal stays yours. This is about the way there.',
        ],
      },
      {
        look: 'points',
        heading: 'Two safer ways',
        lines: [
          'Gradual: a little less at a time, over a longer time.',
          'With a doctor or a drug and alcohol service: there is medicine that makes it safer.',
          'For pills: ask the doctor or pharmacist how to step down. This app does not work out doses.',
        ],
      },
      {
        look: 'points',
        heading: 'Talk to a doctor first if any of this is true',
        lines: [
          'You shake or sweat when you go without.',
          'You need some when you wake up to feel normal.',
          'You have had a fit, or saw things that were not there, when you stopped before.',
          'You take more than one of these.',
          'You are pregnant, older, ill, or alone at home.',
        ],
      },
      {
        look: 'urgent',
        heading: 'This is an emergency. Call the emergency number',
        lines: [
          'A fit.',
          'Confusion.',
          'Seeing, hearing or feeling things that are not there.',
          'A high fever with bad shaking.',
        ],
      },
    ],
  },
  es: {
    title: 'Por favor, no lo dejes de golpe',
    parts: [
      {
        look: 'words',
        lines: [
          'Si tomas alcohol, pastillas para calmarte o dormir, o GHB casi todos los días, dejarlo de golpe puede ser peligroso. Reducir muy rápido también.',
          'Puede empezar a las pocas horas o después de unos días.',
          'Con algunas otras sustancias también pasa. Si no sabes qué lleva, ten el mismo cuidado.',
          'Tu meta sigue siendo tuya. Esto trata del camino.',
        ],
      },
      {
        look: 'points',
        heading: 'Dos maneras más seguras',
        lines: [
          'Poco a poco: un poco menos cada vez, durante más tiempo.',
          'Con un médico o un servicio de alcohol y drogas: hay medicinas que lo hacen más seguro.',
          'Con pastillas: pregunta en la consulta o en la farmacia cómo ir bajando. Esta aplicación no calcula dosis.',
        ],
      },
      {
        look: 'points',
        heading: 'Habla antes con un médico si algo de esto es cierto',
        lines: [
          'Tiemblas o sudas cuando pasas un tiempo sin tomar.',
          'Al despertar necesitas tomar algo para sentirte normal.',
          'Otra vez que lo dejaste tuviste una convulsión o viste cosas que no estaban.',
          'Tomas más de una de estas sustancias.',
          'Estás embarazada, eres mayor, tienes una enfermedad o estás a solas en casa.',
        ],
      },
      {
        look: 'urgent',
        heading: 'Esto es una emergencia. Llama al número de emergencias',
        lines: [
          'Una convulsión.',
          'Confusión.',
          'Ver, oír o sentir cosas que no están.',
          'Fiebre alta con mucho temblor.',
        ],
      },
    ],
  },
  sources: [sources.gatesheadAlcohol, sources.alcoholChange, sources.asamBenzodiazepines],
  ...written,
  reviewedBy: [],
};
