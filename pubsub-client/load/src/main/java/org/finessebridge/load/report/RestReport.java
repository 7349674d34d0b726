package org.finessebridge.load.report;

import java.util.List;

/**
 * The results of a run that reads.
 *
 * @param label what the run is called
 * @param url where the product was
 * @param connections how many were kept
 * @param reads what was measured of each resource
 * @param complaints what went wrong, in words
 */
public record RestReport(String label, String url, int connections, List<ReadReport> reads, List<String> complaints) {}
