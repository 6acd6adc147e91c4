interface Props<View extends string> {
  readonly label: string;
  readonly views: readonly View[];
  readonly names: Readonly<Record<View, string>>;
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** Chooses between ways of looking at the same things. */
export function ViewSwitch<View extends string>({ label, views, names, view, onView }: Props<View>) {
  return (
    <div className="views" role="group" aria-label={label}>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          className="btn small"
          aria-pressed={each === view}
          onClick={() => onView(each)}
          data-testid={`view-${each}`}
        >
          {names[each]}
        </button>
      ))}
    </div>
  );
}
