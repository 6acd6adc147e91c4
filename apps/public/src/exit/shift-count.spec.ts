import { countShift, noPresses, wantsOut, type Press } from './shift-count.js';

const down = (key: string, at: number): Press => ({ type: 'keydown', key, at });
const up = (key: string, at: number): Press => ({ type: 'keyup', key, at });
const shift = (at: number): readonly Press[] => [down('Shift', at), up('Shift', at + 50)];
const leaves = (...presses: readonly Press[]) => wantsOut(presses.reduce(countShift, noPresses));

describe('pressing Shift to leave', () => {
  it('P9 leaves after three bare presses within five seconds', () => {
    expect(leaves(...shift(0), ...shift(1_000), ...shift(2_000))).toBe(true);
  });

  it('P9 stays after two presses', () => {
    expect(leaves(...shift(0), ...shift(1_000))).toBe(false);
  });

  it('P9 stays when three presses take longer than five seconds', () => {
    expect(leaves(...shift(0), ...shift(3_000), ...shift(6_000))).toBe(false);
  });

  it('P9 counts the last three of many slow presses', () => {
    expect(leaves(...shift(0), ...shift(6_000), ...shift(7_000), ...shift(8_000))).toBe(true);
  });

  it('P9 is not triggered by typing capitals', () => {
    const capital = (key: string, at: number) => [
      down('Shift', at),
      down(key, at + 10),
      up(key, at + 20),
      up('Shift', at + 30),
    ];
    expect(leaves(...capital('A', 0), ...capital('B', 200), ...capital('C', 400), ...capital('D', 600))).toBe(
      false,
    );
  });

  it('P9 starts again after a capital in between', () => {
    expect(
      leaves(...shift(0), ...shift(300), down('Shift', 500), down('A', 510), up('Shift', 520), ...shift(800)),
    ).toBe(false);
  });

  it('counts a Shift that is held down once', () => {
    const held: Press = { type: 'keydown', key: 'Shift', repeat: true, at: 100 };
    expect(leaves(down('Shift', 0), held, held, held, up('Shift', 900))).toBe(false);
  });

  it('starts again after a click, as when text is selected with Shift', () => {
    expect(leaves(...shift(0), ...shift(300), { type: 'pointer', at: 400 }, ...shift(500))).toBe(false);
  });

  it('never counts Escape', () => {
    expect(
      leaves(down('Escape', 0), up('Escape', 10), down('Escape', 20), up('Escape', 30), down('Escape', 40)),
    ).toBe(false);
  });
});
