import { loadChanges } from "../changes/loaders";
import { type CourseMarks, prepareMarks } from "../charts/prepare-marks";
import { requestedPeriods } from "../metrics/requested-periods";
import { type BoardView, courseOf } from "./view";

/** The changes of the ledger on the axis of the board's course. */
export async function loadCourseMarks(view: BoardView): Promise<CourseMarks> {
  const periods = requestedPeriods({ grain: view.grain, ...courseOf(view) }, view.data.firstMonth);
  return prepareMarks(
    await loadChanges(),
    periods.map(({ period }) => period),
    view.grain,
  );
}
