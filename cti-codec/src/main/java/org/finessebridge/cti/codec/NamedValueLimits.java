package org.finessebridge.cti.codec;

import java.nio.charset.StandardCharsets;

/** How long the parts of NAMEDVAR and NAMEDARRAY may be ("Data types" of the guide). */
final class NamedValueLimits {

    /** Bytes of a name, with its NUL. */
    private static final int NAME = 33;

    /** Bytes of a value, with its NUL. */
    private static final int VALUE = 211;

    /** Data of all such fields of one message together. A reader takes more. */
    static final int OF_A_MESSAGE = 2000;

    private NamedValueLimits() {}

    static boolean fits(String name, String value) {
        return length(name) <= NAME && length(value) <= VALUE;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + 1;
    }
}
