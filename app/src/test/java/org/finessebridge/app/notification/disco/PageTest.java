package org.finessebridge.app.notification.disco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.xml.CharacterData;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.junit.jupiter.api.Test;

/** Paging by XEP-0059. */
class PageTest {

    private static final NavigableSet<String> ALL = new TreeSet<>(List.of("a", "b", "c", "d", "e"));

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

    @Test
    void pagesForwardsBackwardsAndByIndex() throws Exception {
        assertEquals(List.of("a", "b"), page("max", "2"));
        assertEquals(List.of("c", "d"), page("max", "2", "after", "b"));
        assertEquals(List.of("e"), page("max", "2", "after", "d"));
        assertEquals(List.of(), page("max", "2", "after", "e"));
        assertEquals(List.of("d", "e"), page("max", "2", "before", ""));
        assertEquals(List.of("b", "c"), page("max", "2", "before", "d"));
        assertEquals(List.of("d", "e"), page("max", "2", "index", "3"));
        assertEquals(List.of(), page("max", "2", "index", "2147483647"));
    }

    @Test
    void theServiceShowsNoMoreThanItsOwnMost() throws Exception {
        assertEquals(List.of("a", "b", "c", "d"), page("max", "1000"));
        PageRequest notAsked = PageRequest.of(new XmlElement(Namespaces.DISCO_ITEMS, "query", List.of(), List.of()), 4);
        assertEquals(List.of("a", "b", "c", "d"), Page.of(ALL, notAsked).entries());
    }

    @Test
    void theAnswerTellsFirstLastAndCount() throws Exception {
        XmlWriter page = new XmlWriter();
        Page.of(ALL, request("max", "2")).write(page);
        XmlWriter countOnly = new XmlWriter();
        Page.of(ALL, request("max", "0")).write(countOnly);

        assertEquals(
                "<set xmlns=\"http://jabber.org/protocol/rsm\"><first index=\"0\">a</first>"
                        + "<last>b</last><count>5</count></set>",
                page.markup());
        assertEquals("<set xmlns=\"http://jabber.org/protocol/rsm\"><count>5</count></set>", countOnly.markup());
    }

    @Test
    void whatCanNotBeIsRefused() {
        assertThrows(StanzaErrorException.class, () -> page("max", "many"));
        assertThrows(StanzaErrorException.class, () -> page("max", "-1"));
        assertThrows(StanzaErrorException.class, () -> page("after", "x"));
        assertThrows(StanzaErrorException.class, () -> page("before", "x"));
    }
}
