package org.finessebridge.load.report;

/**
 * What an idle session takes of the server's memory, in KiB: what the processes have grown by,
 * divided by the sessions. A server that was warmed up has memory from before which it uses again;
 * hence both comparisons.
 *
 * @param rssFromFresh resident memory, from before the first sign-in of the run
 * @param pssFromFresh the same, with shared pages counted in part
 * @param rssFromWarm resident memory, from before the measured sign-in
 * @param pssFromWarm the same, with shared pages counted in part
 * @param liveHeap live objects of a JVM, from before the measured sign-in; 0 for others
 * @param serverRssMebibytes the server's resident memory with all sessions, in MiB
 */
public record MemoryReport(
        double rssFromFresh,
        double pssFromFresh,
        double rssFromWarm,
        double pssFromWarm,
        double liveHeap,
        long serverRssMebibytes) {}
