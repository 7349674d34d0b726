package org.finessebridge.cti.simulator;

import org.finessebridge.cti.layout.ProtocolVersion;

/**
 * The protocol versions that a simulator accepts; OPEN_REQ of any other is answered with
 * E_CTI_INVALID_VERSION.
 *
 * @param oldest the first version
 * @param newest the last version, not less than the first
 */
public record VersionRange(int oldest, int newest) {

    /** Whatever the codec speaks. */
    public static final VersionRange ALL =
            new VersionRange(ProtocolVersion.OLDEST, ProtocolVersion.NEWEST);

    public VersionRange {
        if (!ProtocolVersion.isSupported(oldest)
                || !ProtocolVersion.isSupported(newest)
                || newest < oldest) {
            throw new IllegalArgumentException(
                    "versions %d to %d are not a range within %d to %d"
                            .formatted(
                                    oldest,
                                    newest,
                                    ProtocolVersion.OLDEST,
                                    ProtocolVersion.NEWEST));
        }
    }

    /** One version and no other. */
    public static VersionRange only(int version) {
        return new VersionRange(version, version);
    }

    /** Whether VersionNumber of an OPEN_REQ is accepted. */
    public boolean includes(long versionNumber) {
        return versionNumber >= oldest && versionNumber <= newest;
    }
}
