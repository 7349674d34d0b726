package org.finessebridge.app.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a document into text: by its byte order mark, else by the {@code charset} of
 * the Content-Type, else by the XML declaration (RFC 7303, 3), else as UTF-8. Bytes that the
 * encoding does not have are refused, overlong UTF-8 among them.
 *
 * <p>Where a declaration or a charset says UTF-16 and the bytes are no such, they are UTF-8: .NET's
 * {@code StringWriter} declares so.
 */
public final class XmlEncoding {

    /** A declaration in any encoding that has ASCII's letters in ASCII's places. */
    private static final Pattern DECLARED = Pattern.compile(
            "<\\?xml\\s+version\\s*=\\s*(?:'[^']*'|\"[^\"]*\")\\s+encoding\\s*=\\s*"
                    + "(?:'([^'<>]*)'|\"([^\"<>]*)\").*",
            Pattern.DOTALL);

    private static final Pattern CHARSET_PARAMETER =
            Pattern.compile(";\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^;\\s]*))", Pattern.CASE_INSENSITIVE);

    /** Those that clients of this kind use; none in which other bytes than ASCII's are markup. */
    private static final Pattern TAKEN = Pattern.compile("UTF-8|UTF-16(BE|LE)?|US-ASCII|ISO-8859-\\d+|windows-125\\d");

    private static final int LONGEST_DECLARATION = 200;
    private static final int LONGEST_NAME = 40;
    private static final String MARK_OF_UTF_8 = "efbbbf";
    private static final String MARK_OF_UTF_16BE = "feff";
    private static final String MARK_OF_UTF_16LE = "fffe";
    private static final String MARK_OF_UTF_32LE = "fffe0000";
    private static final String LESS_IN_UTF_16BE = "003c";
    private static final String LESS_IN_UTF_16LE = "3c00";

    private XmlEncoding() {}

    /**
     * The document as text, without a byte order mark.
     *
     * @param contentType the header's value; null if there was none
     * @throws MalformedXmlException if the encoding is unknown, or the bytes are not of it
     */
    static String decode(byte[] document, @Nullable String contentType) throws MalformedXmlException {
        Charset charset = charset(document, contentType);
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new MalformedXmlException("not the bytes of a text in " + charset);
        }
    }

    /**
     * The encoding that a Content-Type names and that is not known.
     *
     * @return a short text that is safe in an answer; empty if there is none
     */
    public static Optional<String> unknownIn(@Nullable String contentType) {
        String name = parameter(contentType);
        return name == null || known(name) != null ? Optional.empty() : Optional.of(shown(name));
    }

    private static Charset charset(byte[] document, @Nullable String contentType) throws MalformedXmlException {
        String start = HexFormat.of().formatHex(Arrays.copyOf(document, Math.min(4, document.length)));
        if (start.startsWith(MARK_OF_UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (start.startsWith(MARK_OF_UTF_16BE)) {
            return StandardCharsets.UTF_16BE;
        }
        if (start.startsWith(MARK_OF_UTF_16LE) && !start.equals(MARK_OF_UTF_32LE)) {
            return StandardCharsets.UTF_16LE;
        }
        String name = parameter(contentType);
        if (name == null) {
            name = declared(document);
        }
        Charset named = name == null ? StandardCharsets.UTF_8 : known(name);
        if (named == null) {
            throw new MalformedXmlException("the encoding " + shown(name) + " is not supported");
        }
        boolean bigEndian = start.startsWith(LESS_IN_UTF_16BE);
        boolean littleEndian = start.startsWith(LESS_IN_UTF_16LE);
        if (bigEndian || littleEndian) {
            boolean unnamed = parameter(contentType) == null;
            return unnamed || named.name().startsWith("UTF-16")
                    ? bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE
                    : named;
        }
        return named.name().startsWith("UTF-16") && document.length > 0 && document[0] == '<'
                ? StandardCharsets.UTF_8
                : named;
    }

    private static @Nullable String declared(byte[] document) {
        String start =
                new String(document, 0, Math.min(LONGEST_DECLARATION, document.length), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(start);
        if (!declaration.matches()) {
            return null;
        }
        return declaration.group(1) != null ? declaration.group(1) : declaration.group(2);
    }

    private static @Nullable String parameter(@Nullable String contentType) {
        Matcher charset = CHARSET_PARAMETER.matcher(contentType == null ? "" : contentType);
        if (!charset.find()) {
            return null;
        }
        for (int group = 1; group <= charset.groupCount(); group++) {
            String name = charset.group(group);
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        return null;
    }

    private static @Nullable Charset known(String name) {
        try {
            Charset charset = Charset.forName(name);
            return TAKEN.matcher(charset.name()).matches() ? charset : null;
        } catch (IllegalArgumentException e) {
            return null; // unknown here, or no name at all
        }
    }

    private static String shown(@Nullable String name) {
        String text = XmlCharacters.clean(String.valueOf(name));
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "...";
    }
}
