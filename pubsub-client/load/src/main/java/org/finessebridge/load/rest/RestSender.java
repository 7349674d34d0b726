package org.finessebridge.load.rest;

import java.util.function.Consumer;

/** Sends requests. */
@FunctionalInterface
public interface RestSender {

    /**
     * Sends a request.
     *
     * @param answered hears the answer, once; also that there is none
     */
    void send(RestRequest request, Consumer<RestAnswer> answered);
}
