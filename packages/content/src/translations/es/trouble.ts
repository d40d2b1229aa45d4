import type { trouble as en } from '../en/trouble.ts';

export const trouble = {
  'trouble.title': 'Algo no está como debería',
  'trouble.safe': 'Lo que guardaste en este aparato está a salvo.',
  'trouble.how-many': '{count, plural, one {Se trata de una cosa.} other {Se trata de # cosas.}}',
  'trouble.another-way': 'Otro camino es una llamada, o la próxima vez que se vean.',

  'trouble.withheld.title': 'Aquí falta algo.',
  'trouble.withheld.means':
    'Una parte de lo que envió {name} no ha llegado. Puede que el relevo la haya perdido o la retenga, o que todavía esté en camino.',
  'trouble.withheld.means.someone':
    'Una parte de lo que envió la otra persona no ha llegado. Puede que el relevo la haya perdido o la retenga, o que todavía esté en camino.',
  'trouble.withheld.do':
    'Este aparato la ha pedido otra vez. Lo que sí llegó está tal como se envió. Si el hueco sigue, avísense por otro camino.',

  'trouble.forked.title': 'Aquí hay dos versiones de una misma cosa.',
  'trouble.forked.means':
    'Puede que tú y {name} hayan visto cosas distintas. Un relevo que no es honesto puede hacerlo. Un aparato que volvió a una copia más antigua, también.',
  'trouble.forked.means.someone':
    'Puede que tú y la otra persona hayan visto cosas distintas. Un relevo que no es honesto puede hacerlo. Un aparato que volvió a una copia más antigua, también.',
  'trouble.forked.do':
    'Queda la primera versión y no se escribió nada encima. Comparen por otro camino lo que ve cada uno de los dos lados. Si tienes dudas, cierra esta sala y empieza otra.',

  'trouble.rolled-back.title': 'Ha vuelto una copia más antigua de esta sala.',
  'trouble.rolled-back.means':
    'Puede que el relevo se haya puesto en marcha desde una copia más antigua, o que le pasara a este aparato. No hace falta que tú o {name} hayan hecho nada.',
  'trouble.rolled-back.means.someone':
    'Puede que el relevo se haya puesto en marcha desde una copia más antigua, o que le pasara a este aparato. No hace falta que nadie de los dos lados haya hecho nada.',
  'trouble.rolled-back.do':
    'Este aparato le devuelve al relevo lo que aún tiene. Mira si está aquí lo último que recuerdas. Lo que falte puede estar en una copia sellada.',

  'trouble.replayed.title': 'Una cosa llegó dos veces.',
  'trouble.replayed.means':
    'Algo de {name} llegó otra vez, en un lugar que no es el suyo. Puede que el relevo lo haya mezclado, o que alguien lo haya enviado de nuevo a propósito.',
  'trouble.replayed.means.someone':
    'Algo de la otra persona llegó otra vez, en un lugar que no es el suyo. Puede que el relevo lo haya mezclado, o que alguien lo haya enviado de nuevo a propósito.',
  'trouble.replayed.do':
    'Cuenta una vez, donde estaba primero. No tienes que hacer nada. Si sigue pasando, avisa a quien lleva el relevo.',

  'trouble.forged.title': 'Llegó algo que no es de quien dice ser.',
  'trouble.forged.means':
    'Dice que viene de un aparato tuyo o de {name}, y ninguno lo ha firmado. Puede que lo hiciera otra persona, o que se dañara en el camino. No dice nada sobre {name}.',
  'trouble.forged.means.someone':
    'Dice que viene de un aparato tuyo o de la otra persona, y ninguno lo ha firmado. Puede que lo hiciera alguien más, o que se dañara en el camino. No dice nada sobre ella.',
  'trouble.forged.do':
    'No se dejó entrar y aquí no ha cambiado nada. Si sigue pasando, avísense por otro camino, y avisa a quien lleva el relevo.',

  'trouble.not-allowed.title': 'Aquí se rechazó algo.',
  'trouble.not-allowed.means':
    'Vino de un aparato de {name} y habría cambiado lo que solo tú puedes cambiar. Una aplicación que no va bien o que alguien cambió puede hacerlo, y puede que {name} no lo sepa.',
  'trouble.not-allowed.means.someone':
    'Vino de un aparato de la otra persona y habría cambiado lo que solo tú puedes cambiar. Una aplicación que no va bien o que alguien cambió puede hacerlo, y puede que esa persona no lo sepa.',
  'trouble.not-allowed.do':
    'Se rechazó entero, y lo tuyo está como lo dejaste. Pregunta si su aplicación es la más nueva y de dónde viene.',

  'trouble.no-key.title': 'Aquí no funciona una llave de esta sala.',
  'trouble.no-key.means':
    'Puede que este navegador sea demasiado antiguo para ella, o que la llave se dañara en este aparato. O puede que a un aparato de {name} no se le pueda dar una llave. No le abre nada a nadie más.',
  'trouble.no-key.means.someone':
    'Puede que este navegador sea demasiado antiguo para ella, o que la llave se dañara en este aparato. O puede que a un aparato de la otra persona no se le pueda dar una llave. No le abre nada a nadie más.',
  'trouble.no-key.do':
    'Actualiza este navegador o abre la aplicación en otro. Lo que escribes queda guardado aquí y sale cuando haya una llave. Si no cambia, cierra esta sala y empieza otra.',

  'trouble.many-devices.title': 'Este aparato todavía no está en esta sala.',
  'trouble.many-devices.means':
    'En una sala caben ocho aparatos tuyos, y en esta ya hay ocho. Cada copia sellada que abriste creó uno nuevo, también donde ya no la usas.',
  'trouble.many-devices.means.someone':
    'En una sala caben ocho aparatos tuyos, y en esta ya hay ocho. Cada copia sellada que abriste creó uno nuevo, también donde ya no la usas.',
  'trouble.many-devices.do':
    'Ve a «Mis aparatos» y quita uno que ya no uses. Entonces este entra en la sala.',

  'trouble.newer.title': 'Algo de aquí se hizo con una versión más nueva.',
  'trouble.newer.means': 'La aplicación de {name} es más nueva que esta.',
  'trouble.newer.means.someone': 'La aplicación de la otra persona es más nueva que esta.',
  'trouble.newer.do': 'Queda guardado tal cual. Actualiza esta aplicación y podrás leerlo.',

  'trouble.waiting.title': 'Llegó algo que todavía no se puede abrir.',
  'trouble.waiting.means': 'Viene del lado de {name}. Lo que hace falta para abrirlo todavía no ha llegado.',
  'trouble.waiting.means.someone':
    'Viene del lado de la otra persona. Lo que hace falta para abrirlo todavía no ha llegado.',
  'trouble.waiting.do':
    'Espera aquí y se abre solo. No tienes que hacer nada. Si no cambia, pueden abrir la aplicación al mismo tiempo en los dos lados.',

  'trouble.clock.title': 'El reloj de este aparato es distinto.',
  'trouble.clock.ahead':
    '{minutes, plural, one {Va # minuto por delante del reloj del relevo.} other {Va # minutos por delante del reloj del relevo.}}',
  'trouble.clock.behind':
    '{minutes, plural, one {Va # minuto por detrás del reloj del relevo.} other {Va # minutos por detrás del reloj del relevo.}}',
  'trouble.clock.means':
    'Uno de los dos relojes no está bien. Puede que los días y las horas que apuntas se vean mal. El orden de lo que escriben tú y los demás sigue bien.',
  'trouble.clock.do':
    'Mira la fecha y la hora en los ajustes de este aparato. Si están bien, no tienes que hacer nada.',

  'trouble.relay.not-reached.title': 'No se llega al relevo.',
  'trouble.relay.not-reached.means': 'Puede que este aparato no tenga conexión, o que el relevo esté parado.',
  'trouble.relay.not-reached.do':
    'Puedes seguir. Todo lo que escribes queda guardado aquí y sale cuando haya conexión.',
  'trouble.relay.too-old.title': 'Esta aplicación es demasiado antigua para el relevo.',
  'trouble.relay.too-old.means':
    'El relevo habla una versión más nueva. No se envió nada y no se pierde nada.',
  'trouble.relay.too-old.do': 'Actualiza la aplicación. Lo que espera aquí sale entonces.',
  'trouble.relay.too-new.title': 'El relevo es demasiado antiguo para esta aplicación.',
  'trouble.relay.too-new.means': 'Quien lleva el relevo todavía no lo ha actualizado. No se pierde nada.',
  'trouble.relay.too-new.do':
    'Puedes seguir. Lo que escribes queda guardado aquí y sale cuando el relevo esté actualizado.',
  'trouble.relay.wrong-origin.title': 'El relevo no conoce esta dirección.',
  'trouble.relay.wrong-origin.means':
    'Esta página se abrió en una dirección para la que el relevo no está preparado. Puede ser una copia de la aplicación en otro sitio.',
  'trouble.relay.wrong-origin.do':
    'Abre la aplicación en la dirección que te dieron al principio. Si ya estás ahí, avisa a quien lleva el relevo.',
  'trouble.relay.forged.title': 'El relevo no aceptó la firma de este aparato.',
  'trouble.relay.forged.means':
    'Puede que la firma se dañara en el camino, o que el relevo se haya preparado de nuevo.',
  'trouble.relay.forged.do':
    'Lo que escribes queda guardado aquí. Inténtalo otra vez. Si sigue pasando, avisa a quien lleva el relevo.',
  'trouble.relay.no-room.title': 'Al relevo no le queda sitio.',
  'trouble.relay.no-room.means': 'Ahora mismo no puede guardar nada más. No se pierde nada tuyo.',
  'trouble.relay.no-room.do':
    'Puedes seguir. Lo que escribes queda guardado aquí y sale más tarde. Quien lleva el relevo puede hacer sitio.',
  'trouble.relay.slow-down.title': 'El relevo le pide a este aparato que espere.',
  'trouble.relay.slow-down.means': 'Llegó mucho de golpe, de aquí o de otras personas. No se pierde nada.',
  'trouble.relay.slow-down.do': 'Puedes seguir. El resto sale solo dentro de un rato.',
  'trouble.relay.try': 'Intentarlo ahora',
} as const satisfies Record<keyof typeof en, string>;
