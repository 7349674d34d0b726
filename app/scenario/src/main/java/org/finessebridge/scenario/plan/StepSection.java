package org.finessebridge.scenario.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.finessebridge.scenario.source.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads the steps, one after the other: it knows which calls were begun before. */
final class StepSection {

    private static final int LONGEST_SENTENCE = 600;
    private static final int MOST_MEMBERS = 20;

    private final Map<String, CastMember> cast;
    private final FileVariables variables;
    private final Set<String> calls = new HashSet<>();

    StepSection(Map<String, CastMember> cast, FileVariables variables) {
        this.cast = cast;
        this.variables = variables;
    }

    /** The step; null where it is so wrong that nothing more can be said. */
    @Nullable
    Step read(Node step) {
        if (!(step.value() instanceof YamlValue.Members)) {
            step.hasToBe("a name, a colon and a sentence, such as 'Anna: signs in'");
            return null;
        }
        Map<String, Node> members = step.members(MOST_MEMBERS);
        if (members.isEmpty()) {
            return null;
        }
        String name = members.keySet().iterator().next();
        Node said = members.get(name);
        CastMember actor = cast.get(name);
        if (actor == null) {
            step.wrong(unknown(name, members.keySet()));
            return null;
        }
        if (said == null) {
            return null;
        }
        String text = said.openText(1, LONGEST_SENTENCE).strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return null;
        }
        Found found = find(actor, List.of(text.split(" ")));
        if (found == null) {
            said.wrong(unknown(actor, text) + alike(actor, text));
            return null;
        }
        checkWords(said, found);
        StepDetails details = new DetailSection(cast, calls).read(step, members, found.verb());
        return new Step(step.line(), actor, text, found.verb(), found.words(), details);
    }

    private record Found(Verb verb, Map<String, String> words) {}

    private @Nullable Found find(CastMember actor, List<String> words) {
        Found unfit = null;
        for (Verb verb : Verb.values()) {
            Map<String, String> found =
                    actor.role().mayBe(verb.role()) ? verb.sentence().match(words) : null;
            if (found == null) {
                continue;
            }
            Found candidate = new Found(verb, new LinkedHashMap<>(found));
            boolean fits = verb.sentence().places().stream()
                    .allMatch(place -> !found.containsKey(place.name())
                            || place.kind().fits(String.valueOf(found.get(place.name()))));
            if (fits) {
                return candidate;
            }
            unfit = unfit == null ? candidate : unfit;
        }
        return unfit;
    }

    /** What was meant perhaps: a verb without its s, a full stop, a state in small letters. */
    private String alike(CastMember actor, String text) {
        List<String> words = List.of(text.replaceFirst("[.,;!]$", "").split(" "));
        List<String> third = new ArrayList<>(words);
        third.set(0, words.getFirst() + "s");
        List<String> capitals = new ArrayList<>(words);
        capitals.set(words.size() - 1, words.getLast().toUpperCase(Locale.ROOT));
        return Stream.of(words, third, capitals)
                .filter(tried -> find(actor, tried) != null)
                .findFirst()
                .map(meant -> "; is it '%s'?".formatted(String.join(" ", meant)))
                .orElse("");
    }

    private static String unknown(CastMember actor, String text) {
        String first = text.split(" ", 2)[0];
        List<String> alike = Arrays.stream(Verb.values())
                .filter(verb -> actor.role().mayBe(verb.role()))
                .filter(verb -> first.equals(verb.sentence().firstWord()))
                .map(Verb::inWords)
                .toList();
        List<String> others = Arrays.stream(Verb.values())
                .filter(verb -> first.equals(verb.sentence().firstWord()))
                .map(verb -> verb.role().name().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (!alike.isEmpty()) {
            return "'%s' is no sentence; there is: %s".formatted(text, String.join(" | ", alike));
        }
        if (!others.isEmpty()) {
            return "'%s' is a sentence for %s, not for %s, %s"
                    .formatted(text, String.join(" or ", others), actor.name(), sentencesOf(actor));
        }
        return "'%s' is no sentence for %s, %s".formatted(text, actor.name(), sentencesOf(actor));
    }

    private static String sentencesOf(CastMember actor) {
        if (actor.role() == CastRole.PAUSE) {
            return "which takes " + WordKind.TIME.inWords();
        }
        return Arrays.stream(Verb.values())
                .filter(verb -> actor.role().mayBe(verb.role()))
                .map(verb -> String.valueOf(verb.sentence().firstWord()))
                .distinct()
                .collect(Collectors.joining(", ", "whose sentences begin with ", ""));
    }

    private String unknown(String name, Set<String> members) {
        return members.stream()
                .filter(cast::containsKey)
                .findFirst()
                .map(other -> "begins with '%s'; who does it has to stand first: '%s: ...'".formatted(name, other))
                .orElseGet(() -> "is of '%s', and there is no '%s' in the cast; there are %s"
                        .formatted(name, name, String.join(", ", cast.keySet())));
    }

    /** A party that is none. */
    static String nobody(String party, Map<String, CastMember> cast) {
        return "names '%s', who is not in the cast, and no number; there are %s"
                .formatted(
                        party,
                        cast.values().stream()
                                .filter(member -> !member.extension().isEmpty())
                                .map(CastMember::name)
                                .collect(Collectors.joining(", ")));
    }

    private void checkWords(Node said, Found found) {
        Set<String> begun = new HashSet<>();
        for (Sentence.Part.Place place : found.verb().sentence().places()) {
            String word = found.words().get(place.name());
            if (word == null) {
                continue;
            }
            if (place.kind() == WordKind.PATH) {
                checkReferences(said, word);
            } else if (said.refersToNothing(word)) {
                continue;
            }
            if (!place.kind().fits(word)) {
                said.wrong("has '%s', where %s has to stand"
                        .formatted(word, place.kind().inWords()));
                continue;
            }
            switch (place.kind()) {
                case PARTY -> checkParty(said, word);
                case USER -> checkUser(said, word);
                case CALL -> checkCall(said, word);
                case NEW -> {
                    if (calls.contains(word)) {
                        said.wrong("begins a call '%s', but there is one already; name it: as another".formatted(word));
                    }
                    begun.add(word);
                }
                case GOT -> begun.add(word);
                default -> {}
            }
        }
        calls.addAll(begun);
    }

    private void checkParty(Node said, String word) {
        CastMember member = cast.get(word);
        boolean number = word.matches("[+*#0-9]{1,39}");
        if (member == null ? !number : member.extension().isEmpty()) {
            said.wrong(nobody(word, cast));
        }
    }

    private void checkUser(Node said, String word) {
        CastMember member = cast.get(word);
        if (member == null || !member.role().isUser()) {
            said.wrong("names '%s', who is no agent of the cast; there are %s"
                    .formatted(
                            word,
                            cast.values().stream()
                                    .filter(other -> other.role().isUser())
                                    .map(CastMember::name)
                                    .collect(Collectors.joining(", "))));
        }
    }

    private void checkCall(Node said, String word) {
        if (!calls.contains(word)) {
            said.wrong(
                    calls.isEmpty()
                            ? "names the call '%s', but no step before has begun a call".formatted(word)
                            : "names the call '%s', but there are only %s"
                                    .formatted(word, String.join(", ", new TreeSet<>(calls))));
        }
    }

    /** A path may have ids of calls in it, which are known only when it runs. */
    private void checkReferences(Node said, String word) {
        said.requireCalls(variables.in(word), calls);
    }
}
