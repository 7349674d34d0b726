package org.finessebridge.cti.codec;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;

/** Every version of both dialects, with every choice that a version leaves. */
public final class SpokenVersions {

    private static final List<ProtocolVersion> ALL = list();

    private SpokenVersions() {}

    /** All of them, always in the same order. */
    public static List<ProtocolVersion> all() {
        return ALL;
    }

    private static List<ProtocolVersion> list() {
        List<ProtocolVersion> all = new ArrayList<>();
        for (int n = ProtocolVersion.OLDEST; n <= ProtocolVersion.NEWEST; n++) {
            all.add(ProtocolVersion.ucce(n));
        }
        for (int n = ProtocolVersion.OLDEST_UCCX; n <= ProtocolVersion.NEWEST_UCCX; n++) {
            all.add(ProtocolVersion.of(Dialect.UCCX, n));
        }
        all.add(ProtocolVersion.of(Dialect.UCCX, ProtocolVersion.NEWEST_UCCX).withFloatingLengthWidth(2));
        all.add(ProtocolVersion.ucce(23).withEarlyRecordingNumbers());
        all.add(ProtocolVersion.ucce(24).withEarlyRecordingNumbers());
        return List.copyOf(all);
    }
}
