package org.finessebridge.cti.simulator.session;

import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;

/**
 * The protocol versions that a simulator accepts, and with them the family of servers that it
 * belongs to; OPEN_REQ of any other version is answered with E_CTI_INVALID_VERSION.
 *
 * @param dialect the family of servers
 * @param oldest the first version
 * @param newest the last version, not less than the first
 */
public record VersionRange(Dialect dialect, int oldest, int newest) {

    /** Whatever the codec speaks of UCCE. */
    public static final VersionRange ALL = all(Dialect.UCCE);

    /** Whatever the codec speaks of UCCX. */
    public static final VersionRange ALL_UCCX = all(Dialect.UCCX);

    public VersionRange {
        if (!ProtocolVersion.isSupported(dialect, oldest)
                || !ProtocolVersion.isSupported(dialect, newest)
                || newest < oldest) {
            boolean ucce = dialect == Dialect.UCCE;
            throw new IllegalArgumentException("versions %d to %d are not a range within %d to %d"
                    .formatted(
                            oldest,
                            newest,
                            ucce ? ProtocolVersion.OLDEST : ProtocolVersion.OLDEST_UCCX,
                            ucce ? ProtocolVersion.NEWEST : ProtocolVersion.NEWEST_UCCX));
        }
    }

    /** Versions of UCCE. */
    public VersionRange(int oldest, int newest) {
        this(Dialect.UCCE, oldest, newest);
    }

    /** Whatever the codec speaks of a family. */
    public static VersionRange all(Dialect dialect) {
        return dialect == Dialect.UCCE
                ? new VersionRange(dialect, ProtocolVersion.OLDEST, ProtocolVersion.NEWEST)
                : new VersionRange(dialect, ProtocolVersion.OLDEST_UCCX, ProtocolVersion.NEWEST_UCCX);
    }

    /** One version of UCCE and no other. */
    public static VersionRange only(int version) {
        return new VersionRange(version, version);
    }

    /** Whether VersionNumber of an OPEN_REQ is accepted. */
    public boolean includes(long versionNumber) {
        return versionNumber >= oldest && versionNumber <= newest;
    }

    /** Whether the server is one of UCCX. */
    boolean isUccx() {
        return dialect == Dialect.UCCX;
    }

    /** The version of a number that is accepted. */
    ProtocolVersion version(long versionNumber) {
        return ProtocolVersion.of(dialect, (int) versionNumber);
    }
}
