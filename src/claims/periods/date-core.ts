import type { CalendarPoint } from "./period-mention.ts";

/** A date or a range of dates, before the words around it say how it is meant. */
export interface DateCore {
  readonly from: CalendarPoint;
  readonly to: CalendarPoint;
  /** "end": the state at the end of it (10月底, 年末). */
  readonly edge: "start" | "end" | null;
  readonly relative: boolean;
  /** It is part of a name: “十四五”规划. */
  readonly inName: boolean;
  readonly end: number;
}
