package org.finessebridge.cti.commandline.frame;

import java.nio.ByteBuffer;
import java.util.function.IntFunction;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.finessebridge.cti.layout.ProtocolVersion;

/**
 * By which version the frames of a stream are read. OPEN_REQ stands in the version that it names,
 * where that is one that the codec speaks; where the stream's version is followed, so does
 * everything after it.
 */
public final class FrameVersion {

    private static final int OPEN_REQ = 3;
    private static final int TYPE = 4;
    private static final int VERSION_NUMBER = MessageLayouts.HEADER_LENGTH + 4;
    private static final int NONE_NAMED = -1;

    private final IntFunction<ProtocolVersion> versions;
    private final boolean follows;
    private ProtocolVersion present;

    /**
     * Begins with a version.
     *
     * @param versions another version of the same dialect, by its number
     * @param follows whether OPEN_REQ decides about what follows it
     */
    public FrameVersion(ProtocolVersion first, IntFunction<ProtocolVersion> versions, boolean follows) {
        this.present = first;
        this.versions = versions;
        this.follows = follows;
    }

    /** The version of what follows. */
    public ProtocolVersion present() {
        return present;
    }

    /**
     * The version of the next frame.
     *
     * @throws CommandFailure where the stream's version is followed and becomes an unknown one
     */
    public ProtocolVersion of(byte[] frame) {
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        boolean namesOne = bytes.getInt(TYPE) == OPEN_REQ && frame.length >= VERSION_NUMBER + Integer.BYTES;
        return of(bytes.getInt(TYPE), namesOne ? Integer.toUnsignedLong(bytes.getInt(VERSION_NUMBER)) : NONE_NAMED);
    }

    /**
     * The version of the next message.
     *
     * @param named VersionNumber of an OPEN_REQ; -1 where it names none
     */
    public ProtocolVersion of(long messageType, long named) {
        if (messageType != OPEN_REQ || named == NONE_NAMED) {
            return present;
        }
        if (!ProtocolVersion.isSupported(present.dialect(), named)) {
            if (follows) {
                throw new CommandFailure(
                        CtiExitCode.UNKNOWN_VERSION,
                        ("OPEN_REQ names %s protocol version %d, which is unknown; choose one for"
                                        + " the whole input with --version")
                                .formatted(present.dialect(), named));
            }
            return present;
        }
        ProtocolVersion own = named == present.number() ? present : versions.apply(Math.toIntExact(named));
        if (follows) {
            present = own;
        }
        return own;
    }
}
