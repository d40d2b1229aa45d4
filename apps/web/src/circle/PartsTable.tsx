import { sharedParts, type SharedPart } from '@handrail/domain/circle/share.ts';
import { isKind, type Kind } from '@handrail/domain/records.ts';
import { isShared } from '@handrail/domain/circle/projection.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { NamedById, ownNameOf, plainName } from '../mydata/thing-name.tsx';
import { useAllRecords, useRecord, useRecords, type AllRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { seesOfPart, useCircle, useNames, usePartChoice } from './rooms.ts';

/** Things about which a choice of their own was made in one of these rooms, once each. */
const useSingles = (rooms: readonly RoomView[]): readonly { readonly kind: Kind; readonly id: string }[] => {
  const client = useAllRecords();
  const seen = new Set<string>();
  return useRecords('share').flatMap(({ of, kind, itemId, state, roomId }) => {
    if (!rooms.some(({ id }) => id === roomId)) return [];
    if (of !== 'item' || state === undefined || kind === undefined || itemId === undefined) return [];
    if (!isKind(kind) || seen.has(itemId) || !client(kind).some(({ id }) => id === itemId)) return [];
    seen.add(itemId);
    return [{ kind, id: itemId }];
  });
};

/** Parts and single things down, people across. A mark says it, and so do words. [P8] */
export const PartsTable = () => {
  const say = useSay();
  const rooms = useCircle();
  const nameOf = useNames();
  const records = useAllRecords();
  const singles = useSingles(rooms);
  return (
    <div className="wide-table">
      <table className="grants">
        <caption id="grants-h" className="visually-hidden">
          {say('circle.parts')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('circle.thing')}</th>
            {rooms.map((room) => (
              <th key={room.id} scope="col">
                {nameOf(room.id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sharedParts.map((part) => (
            <tr key={part}>
              <th scope="row">{say(`sharing.part.${part}`)}</th>
              {rooms.map((room) => (
                <PartCell
                  key={room.id}
                  records={records}
                  roomId={room.id}
                  part={part}
                  name={nameOf(room.id)}
                />
              ))}
            </tr>
          ))}
          {singles.map(({ kind, id }) => (
            <tr key={`${kind} ${id}`}>
              <th scope="row">
                <NamedById kind={kind} id={id} />
              </th>
              {rooms.map((room) => (
                <td key={room.id}>
                  <SingleCell records={records} roomId={room.id} kind={kind} id={id} name={nameOf(room.id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const SingleCell = ({
  records,
  roomId,
  kind,
  id,
  name,
}: {
  records: AllRecords;
  roomId: string;
  kind: Kind;
  id: string;
  name: string;
}) => {
  const say = useSay();
  const record = useRecord(kind, id);
  const sees = isShared(records, roomId, kind, id) ? 'all' : 'none';
  const thing = record ? (ownNameOf(record) ?? plainName(kind, record, say)) : say('mydata.value.gone');
  return (
    <Go
      to={{ name: 'share', kind, id, roomId }}
      className="cell-link"
      label={`${thing}, ${name}: ${say(`circle.cell.${sees}`)}`}
    >
      <Cell sees={sees} />
    </Go>
  );
};

const PartCell = ({
  records,
  roomId,
  part,
  name,
}: {
  records: AllRecords;
  roomId: string;
  part: SharedPart;
  name: string;
}) => {
  const say = useSay();
  const now = seesOfPart(records, roomId, part);
  const goesOn = usePartChoice(roomId, part)?.state === 'shared';
  const sees = now === 'none' && goesOn ? 'new' : now;
  return (
    <td>
      <Go
        to={{ name: 'share-part', part, roomId }}
        className="cell-link"
        label={`${say(`sharing.part.${part}`)}, ${name}: ${say(`circle.cell.${sees}`)}`}
      >
        <Cell sees={sees} />
      </Go>
    </td>
  );
};

const Cell = ({ sees }: { sees: 'all' | 'some' | 'none' | 'new' }) => {
  const say = useSay();
  return (
    <>
      <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
        <circle className={sees === 'all' ? 'solid' : undefined} cx="16" cy="16" r="9" />
        {sees === 'some' || sees === 'new' ? <path className="solid" d="M16 7a9 9 0 0 0 0 18z" /> : null}
      </svg>
      <span className="small">{say(`circle.cell.${sees}`)}</span>
    </>
  );
};
