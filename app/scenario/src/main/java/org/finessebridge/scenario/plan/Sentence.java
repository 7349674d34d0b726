package org.finessebridge.scenario.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of a sentence: words, places for words of a kind, and parts that may be left out. */
final class Sentence {

    private static final Pattern TOKEN = Pattern.compile("\\[([^]]*)]|\\S+");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+):(\\w+)(?:=([^}]*))?}");

    /** A word as it is, or a place for one. */
    sealed interface Part {

        /** A word that has to stand there. */
        record Literal(String word) implements Part {}

        /** A place for a word. */
        record Place(String name, WordKind kind, @Nullable String byDefault) implements Part {}

        /** Words that may be missing. */
        record Optional(List<Part> parts) implements Part {}
    }

    private final List<Part> parts;

    Sentence(String form) {
        this.parts = parse(form);
    }

    private static List<Part> parse(String form) {
        List<Part> parts = new ArrayList<>();
        Matcher token = TOKEN.matcher(form);
        while (token.find()) {
            String optional = token.group(1);
            Matcher place = PLACE.matcher(token.group());
            if (optional != null) {
                parts.add(new Part.Optional(parse(optional)));
            } else if (place.matches()) {
                parts.add(new Part.Place(place.group(1), WordKind.valueOf(place.group(2)), place.group(3)));
            } else {
                parts.add(new Part.Literal(token.group()));
            }
        }
        return List.copyOf(parts);
    }

    /**
     * The words of a text that stand in the places, with defaults for what is missing; null where the
     * text has another form. Whether each is of its place's kind is not asked but for those of few
     * values, which tell one form from another.
     */
    @Nullable
    Map<String, String> match(List<String> words) {
        Map<String, String> found = match(parts, words, 0);
        if (found == null) {
            return null;
        }
        Map<String, String> all = new LinkedHashMap<>();
        places().forEach(place -> {
            String word = found.getOrDefault(place.name(), place.byDefault());
            if (word != null) {
                all.put(place.name(), word);
            }
        });
        return all;
    }

    private static @Nullable Map<String, String> match(List<Part> parts, List<String> words, int from) {
        if (parts.isEmpty()) {
            return from == words.size() ? Map.of() : null;
        }
        List<Part> rest = parts.subList(1, parts.size());
        return switch (parts.getFirst()) {
            case Part.Literal(String word) ->
                from < words.size() && words.get(from).equals(word) ? match(rest, words, from + 1) : null;
            case Part.Place place -> {
                Map<String, String> others = from < words.size() ? match(rest, words, from + 1) : null;
                if (others == null) {
                    yield null;
                }
                Map<String, String> all = new LinkedHashMap<>(others);
                all.put(place.name(), words.get(from));
                yield all;
            }
            case Part.Optional(List<Part> optional) -> {
                List<Part> with = new ArrayList<>(optional);
                with.addAll(rest);
                Map<String, String> found = fits(optional, words, from) ? match(with, words, from) : null;
                yield found == null ? match(rest, words, from) : found;
            }
        };
    }

    /** An optional state is there only where a state stands: it is no name of a call, nor the other way. */
    private static boolean fits(List<Part> optional, List<String> words, int from) {
        if (optional.size() != 1 || !(optional.getFirst() instanceof Part.Place place) || from >= words.size()) {
            return true;
        }
        String word = words.get(from);
        return place.kind().isOneOfFew() ? place.kind().fits(word) : !WordKind.DIALOG_STATE.fits(word);
    }

    /** All places for words. */
    List<Part.Place> places() {
        return places(parts);
    }

    private static List<Part.Place> places(List<Part> parts) {
        List<Part.Place> places = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Part.Place place -> places.add(place);
                case Part.Optional(List<Part> optional) -> places.addAll(places(optional));
                case Part.Literal _ -> {}
            }
        }
        return places;
    }

    /** The first word, where that is fixed. */
    @Nullable
    String firstWord() {
        return parts.getFirst() instanceof Part.Literal(String word) ? word : null;
    }

    String inWords() {
        return inWords(parts);
    }

    private static String inWords(List<Part> parts) {
        return parts.stream()
                .map(part -> switch (part) {
                    case Part.Literal(String word) -> word;
                    case Part.Place place -> shown(place.kind());
                    case Part.Optional(List<Part> optional) -> "[" + inWords(optional) + "]";
                })
                .collect(Collectors.joining(" "));
    }

    private static String shown(WordKind kind) {
        return switch (kind) {
            case NEW, GOT -> "CALL";
            case REQUESTED_STATE, USER_STATE, DIALOG_STATE, PARTICIPANT_STATE, SERVICE_STATUS -> "STATE";
            case CTI_REQUEST -> "REQUEST";
            default -> kind.name();
        };
    }
}
