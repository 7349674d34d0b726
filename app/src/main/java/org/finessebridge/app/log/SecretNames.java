package org.finessebridge.app.log;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells of a name whether its value is a secret, however the name is spelled: encoded, apart, or in other letters. */
final class SecretNames {

    /** Nobody has so long a name, but who wants it looked at for long. */
    private static final int LONGEST = 4_096;

    private static final List<String> PARTS = List.of(
            "password",
            "passwd",
            "passphrase",
            "pwd",
            "secret",
            "token",
            "credential",
            "authorization",
            "apikey",
            "accesskey",
            "signature",
            "assertion",
            "session",
            "jwt");

    private static final Set<String> NAMES = Set.of("auth", "key", "sid", "sig", "pin", "ticket", "pass");

    /** Of a query: whoever has the code of an authorization may have its token. */
    private static final String CODE = "code";

    /** A reason code is no secret. */
    private static final int DIGITS_OF_NUMBER = 5;

    private SecretNames() {}

    static boolean isSecret(String name) {
        if (name.length() > LONGEST) {
            return true;
        }
        String letters = letters(name);
        if (NAMES.contains(letters)) {
            return true;
        }
        for (String part : PARTS) {
            if (letters.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** The same of a parameter of a query. */
    static boolean isSecret(String name, String value) {
        return isSecret(name) || (isCode(name) && !isNumber(value));
    }

    static boolean isCode(String name) {
        return name.length() <= LONGEST && letters(name).equals(CODE);
    }

    /** Such as a reason code. */
    static boolean isNumber(String value) {
        return value.length() <= DIGITS_OF_NUMBER && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The letters and digits of a name, as small ones; most names are nothing else. */
    private static String letters(String name) {
        String meant = name;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80 || name.charAt(i) == '%') {
                meant = Normalizer.normalize(PercentText.decoded(name), Normalizer.Form.NFKC);
                break;
            }
        }
        boolean plain = true;
        for (int i = 0; i < meant.length() && plain; i++) {
            char c = meant.charAt(i);
            plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        if (plain) {
            return meant;
        }
        StringBuilder letters = new StringBuilder(meant.length());
        meant.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
