package org.finessebridge.app.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.control.SnapshotDeviceConf;
import org.finessebridge.cti.message.control.SnapshotDeviceReq;

/**
 * Keeps the requests that the bridge sends until the test says what came of them. There are no calls
 * at the devices that the bridge asks for, unless the test wants to say that itself.
 */
public final class PlayedCtiServer implements CtiRequests {

    private final List<Sent> sent = new ArrayList<>();
    private final List<CtiIndication> told = new ArrayList<>();
    private boolean keepsDevices;

    /** A request on its way to the CTI server. */
    public record Sent(CtiRequest<?> request, Consumer<CtiOutcome<CtiConfirmation>> outcome) {}

    @Override
    @SuppressWarnings("unchecked") // the test gives outcomes that fit every confirmation
    public synchronized <C extends CtiConfirmation> void send(
            CtiRequest<C> request, Consumer<? super CtiOutcome<C>> outcome) {
        if (request instanceof SnapshotDeviceReq question && !keepsDevices) {
            CtiConfirmation none = new SnapshotDeviceConf(question.invokeId(), List.of(), Remainder.NONE);
            outcome.accept((CtiOutcome<C>) new CtiOutcome.Confirmed<>(none));
            return;
        }
        sent.add(new Sent(request, given -> outcome.accept((CtiOutcome<C>) given)));
    }

    @Override
    public synchronized void tell(CtiIndication indication) {
        told.add(indication);
    }

    /** What the bridge has told without waiting for an answer, oldest first. */
    public synchronized List<CtiIndication> told() {
        return List.copyOf(told);
    }

    /** Questions for devices wait for the test from now on. */
    public synchronized void keepDevices() {
        keepsDevices = true;
    }

    /** The oldest request of that type that fits and was not taken yet. */
    public synchronized Sent take(Class<? extends CtiRequest<?>> type, Predicate<CtiRequest<?>> condition) {
        Sent found = sent.stream()
                .filter(s -> type.isInstance(s.request()))
                .filter(s -> condition.test(s.request()))
                .findFirst()
                .orElse(null);
        assertThat(found).as("a %s under way", type.getSimpleName()).isNotNull();
        sent.remove(found);
        return Objects.requireNonNull(found);
    }

    /** The requests of that type that were not taken yet, oldest first. */
    public synchronized List<Sent> underWay(Class<? extends CtiRequest<?>> type) {
        return sent.stream().filter(s -> type.isInstance(s.request())).toList();
    }

    @Override
    public void pauseReading() {}

    @Override
    public void resumeReading() {}
}
