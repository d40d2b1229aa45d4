/** What Dana writes for herself and into her notes, in both languages. She is made up. */

const en = {
  passphrase: 'two chairs by the window',
  noteOneAgenda: 'Imani: the Friday after pay day. I: two weeks with tea first.',
  noteOneFollowed:
    'Wine and bets as Imani wrote them, with days unsaid. She notices that she pours later on days she swims.',
  noteOneGoals: '“Evenings that are mine again”: she places herself at part of the way.',
  noteOneStrategies: 'The phone sleeps in the kitchen. How sure: 7 of 10.',
  noteOneDanger:
    'Asked about suicide and about being alone with wine and a sleeping tablet. No thoughts of ending her life. Wanjiru gives the tablets out by the week.',
  noteOneOffered:
    'We went through one episode, moment by moment. I asked before I said anything about sleep.',
  noteOneResponse: 'She found the choice point herself and made an if-then of it.',
  noteOneNext: 'Two weeks, at the practice.',
  noteOneOwn: 'Where the phone sleeps.',
  addendum: 'It was the landlord who rang at six, and not the bank.',
  noteTwoAgenda: 'Imani: her mother’s birthday. I: where the phone sleeps now.',
  noteTwoFollowed: 'Slept till five twice. Fewer bets. Misses her mother more.',
  noteTwoOffered: 'Time for the grief. We planned the evening of the birthday.',
  noteTwoNext: 'In two weeks, after the birthday.',
  because: 'It speaks of somebody else, who has not said yes to that.',
  draftAgenda: 'Ruth: the letter about the liver tablets.',
  draftFollowed: 'Nothing followed, by her wish. Methadone every day again.',
  draftDanger:
    'Lower tolerance after the days in custody: spoke about it again. Naloxone is on the shelf by the door.',
  draftOffered: 'A call to the prescriber about a heart tracing before the new tablets, together, from here.',
  processOne:
    'When she wept I waited, and then spoke too soon. My own mother’s hats. Take this to supervision.',
  processTwo: 'She laughs just before it comes close, and I laugh along. Notice it.',
  processMarek: 'I catch myself doing sums for him. Stay with what he feels and leave the sums to him.',
  processRuth: 'I am more afraid for her than she is. She knows her life. Say it once, then listen.',
  processAny: 'Three people this week with letters they leave unopened. What about mine?',
};

export type DanaWords = Readonly<Record<keyof typeof en, string>>;

const es: DanaWords = {
  passphrase: 'dos sillas junto a la ventana',
  noteOneAgenda: 'Imani: el viernes después de cobrar. Yo: dos semanas con el té primero.',
  noteOneFollowed:
    'Vino y apuestas como los escribió Imani, con días en blanco. Nota que los días que nada se sirve más tarde.',
  noteOneGoals: '«Noches que vuelvan a ser mías»: ella se sitúa en una parte del camino.',
  noteOneStrategies: 'El móvil duerme en la cocina. Seguridad: 7 de 10.',
  noteOneDanger:
    'Pregunté por el suicidio y por estar sola con vino y una pastilla para dormir. No piensa en quitarse la vida. Wanjiru le da las pastillas por semanas.',
  noteOneOffered: 'Recorrimos un episodio, momento a momento. Pregunté antes de contar nada sobre el sueño.',
  noteOneResponse: 'Encontró ella misma el punto de elección e hizo con él un si-entonces.',
  noteOneNext: 'Dentro de dos semanas, en la consulta.',
  noteOneOwn: 'Dónde duerme el móvil.',
  addendum: 'Quien llamó a las seis fue el casero, no el banco.',
  noteTwoAgenda: 'Imani: el cumpleaños de su madre. Yo: dónde duerme ahora el móvil.',
  noteTwoFollowed: 'Durmió hasta las cinco dos veces. Menos apuestas. Echa más de menos a su madre.',
  noteTwoOffered: 'Tiempo para el duelo. Preparamos la noche del cumpleaños.',
  noteTwoNext: 'Dentro de dos semanas, después del cumpleaños.',
  because: 'Habla de otra persona, que no ha dicho que sí a eso.',
  draftAgenda: 'Ruth: la carta sobre las pastillas del hígado.',
  draftFollowed: 'No sigue nada, por decisión suya. Otra vez metadona todos los días.',
  draftDanger:
    'Menos tolerancia después de los días detenida: lo hablamos otra vez. La naloxona está en el estante junto a la puerta.',
  draftOffered: 'Llamar juntas desde aquí a quien le receta, por un electro antes de las pastillas nuevas.',
  processOne:
    'Cuando lloró esperé, y luego hablé demasiado pronto. Los sombreros de mi propia madre. Llevarlo a supervisión.',
  processTwo: 'Se ríe justo antes de que se acerque, y yo me río con ella. Fijarme.',
  processMarek: 'Me sorprendo haciéndole las cuentas. Quedarme con lo que siente y dejarle las cuentas a él.',
  processRuth: 'Tengo más miedo por ella que ella misma. Conoce su vida. Decirlo una vez y escuchar.',
  processAny: 'Tres personas esta semana con cartas que dejan sin abrir. ¿Y las mías?',
};

export const danaWords = { en, es } as const satisfies Record<'en' | 'es', DanaWords>;
