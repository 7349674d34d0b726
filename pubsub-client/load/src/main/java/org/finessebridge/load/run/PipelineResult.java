package org.finessebridge.load.run;

import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What became of many tasks.
 *
 * @param succeeded how many did
 * @param failed how many did not
 * @param firstFailures the reasons of the first of them
 * @param micros how long each took that succeeded
 * @param nanos from the start of the first to the end of the last
 */
record PipelineResult(int succeeded, int failed, List<String> firstFailures, Histogram micros, long nanos) {}
