import type { WordEntry } from './entry.ts';

const drogas =
  '(?:drogas?|sustancias?|alcohol|opioides?|opiáceos?|medicamentos?|fármacos?|heroína|cocaína|pastillas)';
const etiqueta = 'Hace de la persona la enfermedad o el hecho.';
const insulto = 'Es un insulto.';

/** Written for Spanish, not carried over: what is said in Spain and in the Americas about people who use drugs. */
export const spanishLabels: readonly WordEntry[] = [
  {
    word: 'drogadicto',
    pattern: 'drogadict[oa]s?|drogadicción|drogatas?|drogot[ae]s?|drogodependientes?',
    instead: 'persona que usa drogas',
    why: etiqueta,
  },
  {
    word: 'toxicómano',
    pattern: 'toxicóman[oa]s?|toxicomanías?',
    instead: 'persona que usa drogas',
    why: etiqueta,
  },
  {
    word: 'adicto',
    pattern: '(?:ex ?)?adict[oa]s?',
    instead: 'persona que usa; persona con una adicción',
    why: etiqueta,
  },
  {
    word: 'adicción',
    pattern: 'adicci(?:ón|ones)|adictiv[oa]s?',
    instead: 'conducta; la palabra de la persona',
    why: 'Pone una culpa antes de saber qué pasa.',
    allow: ['personas? con una adicción'],
  },
  {
    word: 'abuso',
    pattern: 'abus(?:o|os|ar|a|an|ó|aba|ado|ando|iv[oa]s?)|abusador(?:a|es|as)?',
    instead: 'uso; consumo que hace daño',
    why: 'Es palabra de daño a personas; con drogas, juzga.',
    allow: [
      'abusos? (?:sexual(?:es)?|infantil(?:es)?|físicos?|emocional(?:es)?|domésticos?|verbal(?:es)?|económicos?)',
      'abusos? a (?:menores|niños|niñas)',
      'abus(?:a|an|ó|aba|aron|ado) de (?:ti|mí|él|ella|alguien|una? niñ[oa]|menores)',
    ],
  },
  {
    word: 'abuso de sustancias',
    pattern: `abusos? de ${drogas}|mal uso de ${drogas}`,
    instead: 'uso de sustancias',
    why: 'Juzga antes de preguntar.',
  },
  {
    word: 'alcohólico',
    pattern: 'alcohólic[oa]s?|alcoholismo',
    instead: 'persona que bebe',
    why: etiqueta,
    allow: ['bebidas? (?:no )?alcohólicas?', 'Alcohólicos Anónimos'],
  },
  {
    word: 'borracho',
    pattern: '(?:un|una|el|la|los|las) borrach[oa]s?|borrachos|borracheras?|borrachín',
    instead: 'persona que bebe; había bebido',
    why: etiqueta,
  },
  {
    word: 'yonqui',
    pattern:
      'yonquis?|marihuan[oa]s|porrer[oa]s?|pastiller[oa]s?|pacher[oa]s?|crackeros?|viciosos?|viciosas?',
    instead: 'persona que usa drogas',
    why: insulto,
  },
  {
    word: 'consumidor',
    pattern: `consumidor(?:a|es|as)?|usuari[oa]s? de ${drogas}`,
    instead: 'persona que usa',
    why: 'Primero la persona.',
  },
  {
    word: 'limpio',
    pattern: 'limpi[oa]s?',
    instead: 'sin usar; negativo; nuevo, estéril; lavado',
    why: 'Dice que otros están sucios.',
    allow: [
      '(?:agujas?|jeringas?|jeringuillas?|aguas?|manos?|paños?|trapos?|gasas?|vendas?|piel|ropas?|toallas?|aires?|cucharas?|hojas?|papel|sábanas?|heridas?|zonas?) (?:(?:bien|muy|siempre) )?limpi[oa]s?',
      'limpi(?:a|as) (?:la|el|las|los|tu|tus|con|bien|una|un|alrededor)',
      'limpi[oa]s?(?:,| y) (?:sec[oa]s?|cubiert[oa]s?)',
      'en limpio',
      '(?:mantén|mantener|mantenla|mantenlo|déjala|ten) (?:\\p{L}+ ){0,3}limpi[oa]s?',
    ],
  },
  {
    word: 'sucio',
    pattern: 'suci[oa]s?',
    instead: 'positivo; usado',
    why: 'Avergüenza.',
    allow: ['(?:ropas?|platos?|manos?|aguas?|heridas?|paños?|trapos?) suci[oa]s?', 'chistes? sucios?'],
  },
  {
    word: 'vicio',
    pattern: 'vicios?|mal(?:os)? hábitos?',
    instead: 'lo que haces; uso',
    why: 'Hace de un uso una falta.',
  },
  {
    word: 'enganchado',
    pattern: '(?:des)?enganchad[oa]s?|desengancharse',
    instead: 'usa a menudo',
    why: 'Le quita peso.',
    allow: ['enganchad[oa]s? a la pared'],
  },
  {
    word: 'en negación',
    pattern:
      'en negación|en fase de negación|desmotivad[oa]s?|manipulador(?:a|es|as)?|poc[oa] colaborador(?:a|es|as)?',
    instead: 'lo ve de otra manera; ahora va otra cosa primero',
    why: 'Lee una mente y la culpa.',
  },
  {
    word: 'buscador de drogas',
    pattern: 'buscador(?:a|es)? de (?:drogas|atención)|llamadas? de atención',
    instead: 'pide alivio; pide compañía',
    why: 'Casi siempre falta algo.',
  },
  {
    word: 'los vulnerables',
    pattern: '(?:los|las) vulnerables|poblaciones de riesgo|de difícil acceso',
    instead: 'personas a las que no hemos llegado',
    why: 'Pone la causa en la persona.',
  },
  {
    word: 'se niega',
    pattern:
      '(?:se niega|se negó|rehúsa|rehusó|rechazó|rechaza) (?:a )?(?:el |la )?(?:tratamiento|ayuda|medicación|colaborar)',
    instead: 'dijo que no',
    why: 'Se puede decir que no.',
  },
  {
    word: 'confiesa',
    pattern:
      'confes(?:ar|ó|ión)|confiesa|admite (?:usar|beber|jugar|consumir)|niega (?:usar|beber|jugar|consumir|consumo)',
    instead: 'dice; me contó',
    why: 'Palabras de juzgado.',
  },
  { word: 'atracón', pattern: 'atrac(?:ón|ones)', instead: 'mucho en poco tiempo', why: 'Vaga y juzga.' },
  {
    word: 'uso recreativo',
    pattern: '(?:uso|consumo) recreativo|drogas? (?:de elección|preferidas?)',
    instead: 'uso por placer; la que más usa',
    why: 'No está claro, y muchas veces no se elige.',
  },
  {
    word: 'tocar fondo',
    pattern: '(?:tocar|tocó|tocaste|tocando|tocado) fondo',
    instead: 'el peor momento',
    why: 'Nadie tiene que caer antes.',
  },
  {
    word: 'codependiente',
    pattern: 'codependientes?|codependencia',
    instead: 'familia; alguien que ayuda',
    why: 'Culpa a la familia.',
  },
  {
    word: 'sustitutivo',
    pattern: '(?:terapia|tratamiento|programa) (?:de sustitución|sustitutiv[oa]|de reemplazo)',
    instead: 'metadona o buprenorfina',
    why: 'La medicina es el tratamiento.',
    allow: ['(?:terapia|tratamiento) de reemplazo de nicotina'],
  },
  {
    word: 'guerra contra las drogas',
    pattern: 'guerra contra las drogas|epidemia de (?:drogas|opioides|sobredosis)',
    instead: 'crisis de sobredosis',
    why: 'Las personas no son un contagio ni un enemigo.',
  },
  {
    word: 'problema de drogas',
    pattern: `problemas? (?:de|con) (?:el |las? )?${drogas}|problemas? de juego`,
    instead: 'nombrar el daño',
    why: 'Es vago; la persona dice qué le pesa.',
  },
  {
    word: 'ludópata',
    pattern: 'ludópatas?|ludopatía|jugador(?:a|es|as)? (?:compulsiv|patológic)[oa]s?',
    instead: 'persona a la que el juego le hace daño',
    why: etiqueta,
  },
  {
    word: 'prostituta',
    pattern: 'prostitut[oa]s?|prostitución|put[oa]s?|ramera',
    instead: 'persona que hace trabajo sexual',
    why: insulto,
  },
  {
    word: 'delincuente',
    pattern:
      'delincuentes?|reclus[oa]s?|pres[oa]s|un preso|una presa|convict[oa]s?|criminal(?:es)?|ex ?convict[oa]s?|reincid\\w*',
    instead: 'persona que estuvo en prisión',
    why: etiqueta,
  },
  {
    word: 'indigente',
    pattern: 'indigentes?|vagabund[oa]s?|mendig[oa]s?|(?:los|las) sin techo',
    instead: 'persona sin hogar',
    why: etiqueta,
  },
  {
    word: 'suicidio consumado',
    pattern:
      '(?:cometer|cometió|cometido) (?:un )?suicidio|suicidio consumado|intentos? de suicidio (?:fallidos?|frustrados?|exitosos?)|amenazas? de suicidio',
    instead: 'murió por suicidio; piensa en el suicidio',
    why: 'No es un delito ni una amenaza.',
  },
  {
    word: 'automutilación',
    pattern: 'auto ?mutilaci(?:ón|ones)|automutilarse',
    instead: 'autolesión',
    why: etiqueta,
  },
  {
    word: 'enfermo mental',
    pattern: 'enferm[oa]s? mental(?:es)?|esquizofrénic[oa]s?|psicótic[oa]s|loc[oa]s?|demente',
    instead: 'persona que vive con …',
    why: etiqueta,
  },
  {
    word: 'sufre de',
    pattern:
      '(?:sufr(?:e|en|ir|ió)|padec(?:e|en|er)) (?:de )?(?:adicción|alcoholismo|una enfermedad|depresión|ansiedad)|víctimas?',
    instead: 'vive con; tiene; le hicieron daño',
    why: 'La lástima mira desde arriba.',
  },
  {
    word: 'infectado',
    pattern: '(?:personas?|gente|pacientes?) infectad[oa]s?|sidos[oa]s?|(?:los|las) infectad[oa]s',
    instead: 'persona que vive con VIH',
    why: 'Las personas no son un contagio.',
  },
  {
    word: 'sobriedad',
    pattern: 'sobriedad|sobri[oa]s?',
    instead: 'el cambio que quieres; tu meta',
    why: 'Da por hecha una sola dirección.',
  },
  {
    word: 'paciente',
    pattern: 'pacientes?|clientes?|clientas?',
    instead: 'persona; su nombre',
    why: 'Primero la persona.',
    allow: ['(?:sé|ser|siendo|eres|soy|es) (?:muy )?paciente', 'paciente con(?:tigo|migo)'],
  },
];
