package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes of one kind, one after the other, each of which leaves another content than the one before: of any content that
 * is read it can be told after how many writes it is so. One thread writes; another reads when that has ended.
 */
abstract class NumberedWrites {

    private int acknowledged;

    /** Makes what the writes are about; that is content 0. */
    abstract void prepare(FinesseHttp administrator);

    /** What is written as that content. */
    abstract HttpResponse<String> write(FinesseHttp administrator, int number);

    /** What is there, in one line. */
    abstract String read(FinesseHttp administrator);

    /** What is there after that many writes. */
    abstract String content(int number);

    /** Writes until the product is gone. */
    final void goOn(FinesseHttp administrator, Runnable afterEach) {
        try {
            while (true) {
                HttpResponse<String> answer = write(administrator, acknowledged + 1);
                assertThat(answer.statusCode())
                        .as("%s: %s", this, answer.body())
                        .isBetween(200, 202);
                acknowledged++;
                afterEach.run();
            }
        } catch (UncheckedIOException e) {
            return; // it was killed; whether it had carried out the last one nobody was told
        }
    }

    /** What was acknowledged is there, whole; or the write that was under way is there, whole. */
    final void check(FinesseHttp administrator) {
        String found = read(administrator);
        assertThat(found)
                .as("%s after %d writes that were acknowledged", this, acknowledged)
                .isIn(content(acknowledged), content(acknowledged + 1));
        if (!found.equals(content(acknowledged))) {
            acknowledged++;
        }
    }

    final int acknowledged() {
        return acknowledged;
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName();
    }

    /** The texts of all elements of that name, in the document's order. */
    static String texts(String document, String element) {
        return Pattern.compile("<" + element + ">([^<]*)</" + element + ">")
                .matcher(document)
                .results()
                .map(NumberedWrites::group)
                .collect(Collectors.joining(" "));
    }

    private static String group(MatchResult result) {
        return result.group(1);
    }

    /** What a GET answers, which has to be there. */
    static String body(FinesseHttp administrator, String path) {
        HttpResponse<String> answer = administrator.get("/finesse/api/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
