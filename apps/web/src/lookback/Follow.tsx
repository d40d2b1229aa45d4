import { useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Metric } from './Metric.tsx';
import { NewMetric } from './NewMetric.tsx';

/** Whatever the person wants to follow, one after the other. Nothing is asked and nothing is reminded. */
export const Follow = () => {
  const say = useSay();
  const metrics = useRecords('metric');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <p className="soft">{say('lookback.follow.intro')}</p>
      {metrics.map((metric) => (
        <Metric key={metric.id} metric={metric} />
      ))}
      {adding ? (
        <NewMetric onDone={() => setAdding(false)} />
      ) : (
        <div className="actions">
          <Button icon="plus" onPress={() => setAdding(true)}>
            {say('lookback.follow.add')}
          </Button>
        </div>
      )}
    </>
  );
};
