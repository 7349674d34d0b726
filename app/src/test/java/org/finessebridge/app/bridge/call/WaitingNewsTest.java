package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.finessebridge.app.bridge.call.DialogNews.Kind;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.DialogState;
import org.finessebridge.app.dialog.MediaProperties;
import org.junit.jupiter.api.Test;

/** What waits has bounds, and says in the end how all dialogs are. */
class WaitingNewsTest {

    private final WaitingNews waiting = new WaitingNews();

    private DialogNews add(Kind kind, String id, String to) {
        MediaProperties media =
                new MediaProperties(1, "", "OUT", "OUT", to, "", List.of(), null, null, null, null, null, null);
        Dialog dialog =
                new Dialog("", "1", id, null, media, "Voice", List.of(), DialogState.ACTIVE, to, Dialog.uri(id));
        DialogNews news = new DialogNews(kind, "a", "1", dialog);
        waiting.add(news);
        return news;
    }

    private void fill(String id) {
        for (int i = 0; i < WaitingNews.MOST; i++) {
            add(Kind.PUT, id, "n" + i);
        }
    }

    private List<String> takeAll() {
        return waiting.takeAll().stream()
                .map(news -> news.kind() + " " + news.dialog().id() + ' '
                        + news.dialog().toAddress())
                .toList();
    }

    @Test
    void fewAreKeptAsTheyCame() {
        add(Kind.POST, "7", "a");
        add(Kind.PUT, "7", "b");
        add(Kind.DELETE, "7", "c");

        assertThat(takeAll()).containsExactly("POST 7 a", "PUT 7 b", "DELETE 7 c");
        assertThat(waiting.isEmpty()).isTrue();
    }

    @Test
    void manyAreOneADialogThatSaysHowItIsNow() {
        add(Kind.POST, "7", "a");
        fill("7");
        assertThat(waiting.size()).isLessThan(WaitingNews.MOST);

        assertThat(takeAll().getFirst()).startsWith("POST 7 n");
    }

    @Test
    void dialogThatCameAndWentWasNeverThere() {
        add(Kind.POST, "7", "a");
        add(Kind.DELETE, "7", "a");
        add(Kind.PUT, "8", "a");
        add(Kind.DELETE, "8", "b");
        fill("9");

        assertThat(takeAll()).noneMatch(line -> line.contains(" 7 ")).contains("DELETE 8 b");
    }

    @Test
    void dialogThatWentAndCameAgainIsChanged() {
        add(Kind.DELETE, "7", "a");
        add(Kind.POST, "7", "b");
        fill("9");

        assertThat(takeAll()).contains("PUT 7 b");
    }

    @Test
    void answerIsFoundByWhatItSays() {
        DialogNews first = add(Kind.PUT, "7", "a");
        DialogNews gone = new DialogNews(Kind.DELETE, "a", "1", first.dialog());

        assertThat(waiting.contains(first)).isTrue();
        assertThat(waiting.contains(gone)).isFalse();
    }

    @Test
    void newsOfOneDialogAreTakenAlone() {
        add(Kind.PUT, "7", "a");
        add(Kind.PUT, "8", "a");

        assertThat(waiting.take("7")).hasSize(1);
        assertThat(takeAll()).containsExactly("PUT 8 a");
    }
}
