package org.finessebridge.cti.codec;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Values of fields. */
interface ValueMaker {

    /** From 0 to a largest one. */
    long number(long max);

    /** A text of at most so many bytes of UTF-8. */
    String text(int maxBytes);

    byte[] bytes(int max);

    int listSize();

    int arrayLength(int max);

    /** Whether an optional field is sent. */
    boolean isPresent();

    /** Any values; those at the ends of a range are frequent. */
    static ValueMaker random(long seed) {
        Random random = new Random(seed);
        String[] letters = {"a", "Z", "7", " ", "\n", "é", "ß", "€", "漢", "\u202e", "😀"};
        return new ValueMaker() {
            @Override
            public long number(long max) {
                return switch (random.nextInt(5)) {
                    case 0 -> 0;
                    case 1 -> max;
                    case 2 -> Math.min(max, random.nextInt(100));
                    default -> random.nextLong(max + 1);
                };
            }

            @Override
            public String text(int maxBytes) {
                StringBuilder text = new StringBuilder();
                int left = random.nextInt(4) == 0 ? 0 : random.nextInt(maxBytes + 1);
                boolean isAscii = random.nextBoolean();
                while (left > 0) {
                    String letter = letters[random.nextInt(isAscii ? 5 : letters.length)];
                    left -= letter.getBytes(StandardCharsets.UTF_8).length;
                    if (left >= 0) {
                        text.append(letter);
                    }
                }
                return text.toString();
            }

            @Override
            public byte[] bytes(int max) {
                byte[] bytes = new byte[random.nextInt(max + 1)];
                random.nextBytes(bytes);
                return bytes;
            }

            @Override
            public int listSize() {
                return random.nextInt(4);
            }

            @Override
            public int arrayLength(int max) {
                return random.nextInt(Math.min(max, 40) + 1);
            }

            @Override
            public boolean isPresent() {
                return random.nextInt(3) > 0;
            }
        };
    }

    /** The largest values, in all fields; one entry in each list. */
    static ValueMaker largest() {
        return new ValueMaker() {
            @Override
            public long number(long max) {
                return max;
            }

            @Override
            public String text(int maxBytes) {
                return "x".repeat(maxBytes);
            }

            @Override
            public byte[] bytes(int max) {
                return "y".repeat(max).getBytes(StandardCharsets.US_ASCII);
            }

            @Override
            public int listSize() {
                return 1;
            }

            @Override
            public int arrayLength(int max) {
                return Math.min(max, 100);
            }

            @Override
            public boolean isPresent() {
                return true;
            }
        };
    }

    /** Zeros, and empty texts and lists, in all fields. */
    static ValueMaker empty() {
        return new ValueMaker() {
            @Override
            public long number(long max) {
                return 0;
            }

            @Override
            public String text(int maxBytes) {
                return "";
            }

            @Override
            public byte[] bytes(int max) {
                return new byte[0];
            }

            @Override
            public int listSize() {
                return 0;
            }

            @Override
            public int arrayLength(int max) {
                return 0;
            }

            @Override
            public boolean isPresent() {
                return true;
            }
        };
    }
}
