/** Names and what they hold, line by line. */

interface Props {
  facts: readonly { name: string; fact: string }[];
}

export function Facts({ facts }: Props) {
  return (
    <dl class="facts">
      {facts.map(({ name, fact }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
