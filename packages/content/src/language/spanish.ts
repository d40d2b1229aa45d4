import type { WordEntry } from './entry.ts';
import { spanishLabels } from './spanish-labels.ts';

const scorekeeping: readonly WordEntry[] = [
  {
    word: 'racha',
    pattern: 'rachas?',
    instead: 'quitarlo',
    why: 'Nadie lleva la cuenta; una racha solo se puede perder.',
    allow: ['rachas? de (?:viento|frío|calor)'],
  },
  {
    word: 'días sin',
    pattern: 'días? (?:sin|desde|limpi[oa]s?)|(?:días|semanas) (?:seguid[oa]s|consecutiv[oa]s)',
    instead: 'quitarlo',
    why: 'Un contador convierte la vida en un marcador.',
    // Days nobody spoke about: that is what the person did not say, not what they did.
    allow: ['días? sin (?:saber|decir|dato|datos)'],
  },
  {
    word: 'enhorabuena',
    pattern:
      'enhorabuena|felicidades|felicitaci(?:ón|ones)|felicit(?:o|amos|ar|a)|te felicito|(?:muy )?bien hecho|(?:buen|gran|excelente) trabajo|sigue así|bravo|orgullos[oa]s? de ti|genial|fantástico|estupendo|lo lograste|lo conseguiste',
    instead: 'decir lo que pasó',
    why: 'Elogiar una cosa es reprochar la contraria.',
  },
  {
    word: 'éxito',
    pattern: 'éxitos?|exitos[oa]s?|exitosamente|triunf(?:o|os|ar|aste|ó)',
    instead: 'funcionó; listo; decir lo que pasó',
    why: 'El éxito es lo que la persona diga.',
  },
  {
    word: 'fracaso',
    pattern: 'fracas(?:o|os|ar|é|ó|aste|ado|ada)',
    instead: 'lo que pasó; no funcionó',
    why: 'Lo que pasó se puede mirar; un fracaso señala.',
  },
  {
    word: 'fallo',
    pattern: 'fall(?:o|os|ar|ó|é|aste|ado|ada|an|as?)|fallid[oa]s?',
    instead: 'no funcionó; no salió',
    why: 'Señala a la persona o asusta.',
  },
  {
    word: 'recaída',
    pattern: 'reca(?:ída|ídas|er|yó|í|íste|e|es|en|ído|yendo)',
    instead: 'más de lo que pensaba; lo que pasó',
    why: 'Es todo o nada.',
  },
  {
    word: 'desliz',
    pattern: 'desliz|deslices|tropiezos?',
    instead: 'más de lo que pensaba',
    why: 'Una palabra moral para un día.',
  },
  {
    word: 'premio',
    pattern: 'premios?|medallas?|insignias?|trofeos?',
    instead: 'quitarlo',
    why: 'Nadie lleva la cuenta.',
  },
  {
    word: 'buen progreso',
    pattern: '(?:buen|gran) progreso|vas (?:muy )?bien|por buen camino',
    instead: 'decir lo que pasó',
    why: 'La persona juzga, la aplicación cuenta.',
  },
];

const machine: readonly WordEntry[] = [
  {
    word: 'aceptar',
    pattern: 'aceptar|ok|okay|vale|enviar formulario',
    only: 'alone',
    instead: 'decir qué pasa: «Guardar esto»',
    why: 'Un botón dice lo que hace.',
  },
  {
    word: 'someter',
    pattern: 'somet(?:er|e|ido|ida)',
    instead: 'enviar; guardar',
    why: 'Nadie se somete a una aplicación.',
  },
  {
    word: 'signo de exclamación',
    pattern: '[!\u00a1\uff01]',
    only: 'sign',
    instead: 'un punto',
    why: 'Grita, y junto a un peligro asusta.',
  },
  {
    word: 'ups',
    pattern: 'ups|uy|vaya',
    only: 'alone',
    instead: 'decir qué pasó',
    why: 'Quita peso a una pérdida.',
  },
  {
    word: 'inválido',
    pattern: 'inválid[oa]s?|no válid[oa]s?',
    instead: 'decir qué hace falta',
    why: 'Culpa a la persona de un formulario.',
  },
  {
    word: 'usuario',
    pattern: 'usuari[oa]s?',
    instead: 'persona; su nombre',
    why: 'Primero la persona.',
    allow: ['nombres? de usuario'],
  },
  {
    word: 'servidor',
    pattern: 'servidor(?:es)?|(?:en|a|de) la nube',
    instead: 'el relevo',
    why: 'Pasa cosas selladas; no sabe qué hay dentro.',
  },
  {
    word: 'cifrar',
    pattern: '(?:des)?cifr(?:ar|ado|ada|ados|adas|amos)|(?:des)?encript\\w*',
    instead: 'sellar, sellado, abrir',
    why: 'Una palabra para cada cosa.',
  },
  {
    word: 'revocar',
    pattern: 'revoc(?:ar|a|ado|ación)',
    instead: 'dejar de compartir',
    why: 'Se promete el futuro, no el pasado.',
  },
  { word: 'tarea', pattern: 'tareas?', instead: 'paso', why: 'Pequeño, acordado y se puede cambiar.' },
  {
    word: 'monitorear',
    pattern: 'monitore\\w*|monitoriz\\w*|vigil(?:ar|a|an|amos|ado|ada|ancia)',
    instead: 'decir quién mira, y cuándo',
    why: 'La aplicación nunca dice que alguien vigila.',
    allow: [
      '(?:nadie|no|nunca|ni) (?:te |lo |la |se |hay )?(?:vigil(?:a|an|ar|ancia)|monitore\\w*|monitoriz\\w*)',
      'sentir(?:me|te|se)? (?:que (?:me|te|le) )?vigil(?:an|ad[oa]s?)',
    ],
  },
  {
    word: 'probado',
    pattern:
      '(?:clínicamente|científicamente) (?:probad|demostrad)[oa]s?|garantiz\\w*|basad[oa] en (?:la )?evidencia',
    instead: 'decir qué se probó, y dónde',
    why: 'Este programa no se ha probado.',
  },
  {
    word: 'síntoma',
    pattern: 'síntomas?|comorbilidad(?:es)?',
    instead: 'señal; la palabra de la persona',
    why: 'Le toca a ella ponerle nombre.',
  },
  {
    word: 'incumplimiento',
    pattern: 'incumpl\\w*|adherencia|cumplimiento',
    instead: 'no ha podido; prefirió no hacerlo',
    why: 'Convierte la ayuda en obediencia.',
  },
];

/** So that the same sentence reads well in Madrid and in Mexico, and speaks to one person as "tú". */
const oneSpanish: readonly WordEntry[] = [
  {
    word: 'usted',
    pattern: 'usted(?:es)?|vosotr[oa]s|vuestr[oa]s?',
    instead: 'tú',
    why: 'Se habla de tú, a una persona.',
  },
  {
    word: 'coger',
    pattern: 'cog(?:er|e|es|en|ido|iendo|iste|erlo|erla)|cojas?',
    instead: 'tomar, agarrar',
    why: 'En América es una grosería.',
  },
  {
    word: 'ordenador',
    pattern: 'ordenador(?:es)?|computador(?:es|as|a)?|celular(?:es)?',
    instead: 'equipo; aparato; teléfono',
    why: 'Cada país tiene su palabra; estas las entienden todos.',
  },
];

export const spanish: readonly WordEntry[] = [...spanishLabels, ...scorekeeping, ...machine, ...oneSpanish];
