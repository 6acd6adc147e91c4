import { Lane, type LaneWork } from './lane.js';

/** A {@link Lane} for each programme, made when it is first needed: a batch is one transaction, and a transaction one programme's. */
export class Lanes<Item, Result> {
  private readonly lanes = new Map<string, Lane<Item, Result>>();

  constructor(private readonly workOf: (programme: string) => LaneWork<Item, Result>) {}

  /** What {@link Lane.add} does, in the lane of the programme. */
  add(programme: string, item: Item): Promise<Result> {
    let lane = this.lanes.get(programme);
    if (!lane) {
      lane = new Lane(this.workOf(programme));
      this.lanes.set(programme, lane);
    }
    return lane.add(item);
  }
}
