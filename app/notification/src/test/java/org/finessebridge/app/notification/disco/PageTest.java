package org.finessebridge.app.notification.disco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.xml.CharacterData;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** Paging by XEP-0059. */
class PageTest {

    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    private static PageRequest request(String... namesAndTexts) throws StanzaErrorException {
        List<XmlElement> children = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            children.add(new XmlElement(
                    Namespaces.RSM, namesAndTexts[i], List.of(), List.of(new CharacterData(namesAndTexts[i + 1]))));
        }
        XmlElement set = new XmlElement(Namespaces.RSM, "set", List.of(), List.copyOf(children));
        return PageRequest.of(new XmlElement(Namespaces.DISCO_ITEMS, "query", List.of(), List.of(set)), 4);
    }

    private static List<String> page(String... namesAndTexts) throws Exception {
        return Page.of(ALL, request(namesAndTexts)).entries();
    }

    @Spec(document = "XEP-0059", section = "2.2")
    @Spec(document = "XEP-0059", section = "2.3")
    @Test
    void pagesForwardsBackwardsAndByIndex() throws Exception {
        assertThat(page("max", "2")).containsExactly("a", "b");
        assertThat(page("max", "2", "after", "b")).containsExactly("c", "d");
        assertThat(page("max", "2", "after", "d")).containsExactly("e");
        assertThat(page("max", "2", "after", "e")).isEmpty();
        assertThat(page("max", "2", "before", "")).containsExactly("d", "e");
        assertThat(page("max", "2", "before", "d")).containsExactly("b", "c");
        assertThat(page("max", "2", "index", "3")).containsExactly("d", "e");
        assertThat(page("max", "2", "index", "2147483647")).isEmpty();
    }

    @Test
    void theServiceShowsNoMoreThanItsOwnMost() throws Exception {
        assertThat(page("max", "1000")).containsExactly("a", "b", "c", "d");
        PageRequest notAsked = PageRequest.of(new XmlElement(Namespaces.DISCO_ITEMS, "query", List.of(), List.of()), 4);
        assertThat(Page.of(ALL, notAsked).entries()).containsExactly("a", "b", "c", "d");
    }

    @Spec(document = "XEP-0059", section = "2.7")
    @Test
    void theAnswerTellsFirstLastAndCount() throws Exception {
        XmlWriter page = new XmlWriter();
        Page.of(ALL, request("max", "2")).write(page);
        XmlWriter countOnly = new XmlWriter();
        Page.of(ALL, request("max", "0")).write(countOnly);

        assertThat(page.markup()).isEqualTo("""
                        <set xmlns="http://jabber.org/protocol/rsm"><first index="0">a</first><last>b</last>\
                        <count>5</count></set>""");
        assertThat(countOnly.markup())
                .isEqualTo("<set xmlns=\"http://jabber.org/protocol/rsm\"><count>5</count></set>");
    }

    @Test
    void whatCanNotBeIsRefused() {
        assertThatThrownBy(() -> page("max", "many")).isInstanceOf(StanzaErrorException.class);
        assertThatThrownBy(() -> page("max", "-1")).isInstanceOf(StanzaErrorException.class);
        assertThatThrownBy(() -> page("after", "x")).isInstanceOf(StanzaErrorException.class);
        assertThatThrownBy(() -> page("before", "x")).isInstanceOf(StanzaErrorException.class);
    }
}
