package org.finessebridge.app.tomcat;

/**
 * What the clients of REST may have at a time, by the heap that there is: none of them has to read what
 * it asked for, so what waits for them is bounded by how many there are.
 *
 * @param connections most connections
 * @param streams streams of HTTP/2 that are shared among its connections
 */
record HeapShare(int connections, int streams) {

    private static final long CONNECTION = 512 * 1024L;
    private static final int FEWEST_CONNECTIONS = 128;
    private static final int MOST_CONNECTIONS = 8192;

    /** With a head, and what a request needs that is not at work yet. */
    private static final long STREAM = 16 * 1024L;

    private static final int PART_FOR_STREAMS = 128;

    /** So many a client has, as long as there are few (RFC 9113, 6.5.2, recommends no fewer). */
    private static final int MOST_STREAMS = 100;

    private static final int FEWEST_STREAMS = 2;

    /** The share of a heap of that size, in bytes. */
    static HeapShare of(long heap) {
        return new HeapShare(
                Math.clamp(heap / CONNECTION, FEWEST_CONNECTIONS, MOST_CONNECTIONS),
                Math.clamp(heap / PART_FOR_STREAMS / STREAM, MOST_STREAMS, Integer.MAX_VALUE));
    }

    /** Most connections of one address, which may not take all. */
    int connectionsOfAddress(int setting) {
        return Math.min(setting, connections * 3 / 4);
    }

    /** The streams of a connection that is the so-manieth with HTTP/2. */
    int streamsOf(int connection) {
        return Math.clamp(streams / Math.max(1, connection), FEWEST_STREAMS, MOST_STREAMS);
    }
}
