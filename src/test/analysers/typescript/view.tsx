import * as React from 'react';

type Props = { name: string };

/** A lamp on a page. */
export const Lamp: React.FC<Props> = ({ name }) => {
  return <Shade<string> colour={RED} onClick={() => light(name)}>{name}</Shade>;
};
