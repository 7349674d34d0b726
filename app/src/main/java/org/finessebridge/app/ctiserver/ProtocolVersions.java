package org.finessebridge.app.ctiserver;

import java.util.List;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.cti.client.CtiClientSettings;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.jspecify.annotations.Nullable;

/** The versions of GED-188 that the CTI client asks for, from {@code finesse.cti}. */
final class ProtocolVersions {

    private static final int USUAL_UCCE = 24;

    /** Below 18, whose floating fields no two sources describe alike. */
    private static final int USUAL_UCCX = 17;

    private ProtocolVersions() {}

    /**
     * All versions from the highest down to the lowest.
     *
     * @throws StartupException where the dialect has no such version
     */
    static List<ProtocolVersion> of(CtiSettings settings) {
        boolean isUccx = settings.dialect() == Dialect.UCCX;
        int highest = or(settings.protocolVersion(), isUccx ? USUAL_UCCX : USUAL_UCCE);
        int lowest =
                or(settings.lowestProtocolVersion(), isUccx ? ProtocolVersion.OLDEST_UCCX : ProtocolVersion.OLDEST);
        try {
            return CtiClientSettings.versions(
                    highest(settings, highest), ProtocolVersion.of(settings.dialect(), Math.min(lowest, highest)));
        } catch (IllegalArgumentException e) {
            throw new StartupException(
                    "The versions of GED-188 cannot be spoken: " + e.getMessage() + ".",
                    "Correct finesse.cti.protocol-version, finesse.cti.lowest-protocol-version,"
                            + " finesse.cti.floating-length-width or finesse.cti.dialect.");
        }
    }

    private static ProtocolVersion highest(CtiSettings settings, int number) {
        ProtocolVersion usual = ProtocolVersion.of(settings.dialect(), number);
        return settings.floatingLengthWidth() == 1
                ? usual
                : usual.withFloatingLengthWidth(settings.floatingLengthWidth());
    }

    private static int or(@Nullable Integer set, int usual) {
        return set == null ? usual : set;
    }
}
