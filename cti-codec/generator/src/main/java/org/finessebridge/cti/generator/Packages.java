package org.finessebridge.cti.generator;

/** The packages of cti-codec that the generator reads from and writes into, with their last dot. */
final class Packages {

    /** The annotations. */
    static final String LAYOUT = "org.finessebridge.cti.layout.";

    /** What reads and writes; the layouts are generated into it. */
    static final String CODEC = "org.finessebridge.cti.codec.";

    /** What all messages share. */
    static final String MESSAGE = "org.finessebridge.cti.message.";

    /** The numbers that have names. */
    static final String CODE = MESSAGE + "code.";

    private Packages() {}
}
