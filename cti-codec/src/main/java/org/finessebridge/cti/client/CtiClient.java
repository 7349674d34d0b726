package org.finessebridge.cti.client;

import io.micrometer.core.instrument.MeterRegistry;

import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiRequest;

import java.util.function.Consumer;

/** placeholder body; the signatures are final. */
@SuppressWarnings("DoNotCallSuggester")
public final class CtiClient implements AutoCloseable {

    private CtiClient() {}

    public static CtiClient create(
            CtiClientSettings settings, CtiClientListener listener, MeterRegistry meters) {
        throw new UnsupportedOperationException();
    }

    public static CtiClient create(CtiClientSettings settings, CtiClientListener listener) {
        throw new UnsupportedOperationException();
    }

    public void start() {
        throw new UnsupportedOperationException();
    }

    public <C extends CtiConfirmation> void send(
            CtiRequest<C> request, Consumer<? super CtiOutcome<C>> outcome) {
        throw new UnsupportedOperationException();
    }

    public void pauseReading() {
        throw new UnsupportedOperationException();
    }

    public void resumeReading() {
        throw new UnsupportedOperationException();
    }

    public CtiClientState state() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
