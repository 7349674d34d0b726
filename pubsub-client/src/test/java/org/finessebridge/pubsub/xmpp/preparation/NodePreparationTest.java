package org.finessebridge.pubsub.xmpp.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.pubsub.node.LeafNode;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.finessebridge.pubsub.xmpp.queue.DesiredNode;
import org.finessebridge.spec.Spec;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StreamOpen;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smackx.pubsub.packet.PubSub;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

/** The stanzas are those of XEP-0060, sections 8.1, 8.2, 8.8 and 8.9. */
@Spec(document = "XEP-0060", section = "8.1")
@Spec(document = "XEP-0060", section = "8.2")
@Spec(document = "XEP-0060", section = "8.8")
@Spec(document = "XEP-0060", section = "8.9")
class NodePreparationTest {

    private static final String NODE = "/finesse/api/User/2001";
    private static final String OWNER = "xmlns='http://jabber.org/protocol/pubsub#owner'";

    private final List<String> sent = new ArrayList<>();

    /** What the server answers to a request that has a text; an empty result to all others. */
    private final Map<String, String> answers = new HashMap<>();

    /** What it answers from the second time on. */
    private final Map<String, String> later = new HashMap<>();

    /** The condition with which it refuses a request that has a text. */
    private final Map<String, String> refused = new HashMap<>();

    private boolean there;

    @Test
    void aNewNodeGetsItsMembersAndThenItsSubscriptionsAsItsOwnerMakesThem() {
        prepare(Set.of("2001", "3001"), Set.of("2001"));

        assertThat(sent).hasSize(5);
        assertThat(sent.get(0)).contains("<create node='" + NODE + "'/><configure>");
        assertThat(sent.get(1)).contains(OWNER + "><affiliations node='" + NODE + "'/>");
        assertThat(sent.get(2))
                .contains("<affiliation jid='2001@fin1.ucce.local' affiliation='member'/>")
                .contains("<affiliation jid='3001@fin1.ucce.local' affiliation='member'/>");
        assertThat(sent.get(3)).contains(OWNER + "><subscriptions node='" + NODE + "'/>");
        // without a namespace of its own, or servers do not see it
        assertThat(sent.get(4)).contains("""
                        %s><subscriptions node='%s'>\
                        <subscription jid='2001@fin1.ucce.local' subscription='subscribed'/>\
                        </subscriptions></pubsub>""".formatted(OWNER, NODE));
    }

    @Test
    void aNodeThatIsThereIsConfiguredAndOnlyTheDifferenceIsSent() {
        there = true;
        answers.put("<affiliations node='" + NODE + "'/>", """
                <affiliations node='%s'>\
                <affiliation jid='finesse@fin1.ucce.local' affiliation='owner'/>\
                <affiliation jid='2001@fin1.ucce.local' affiliation='member'/>\
                <affiliation jid='2009@fin1.ucce.local' affiliation='member'/>\
                </affiliations>""".formatted(NODE));
        answers.put("<subscriptions node='" + NODE + "'/>", """
                <subscriptions node='%s'>\
                <subscription jid='2001@fin1.ucce.local' subscription='subscribed'/>\
                <subscription jid='2009@fin1.ucce.local/desktop' subid='7' subscription='subscribed'/>\
                </subscriptions>""".formatted(NODE));

        prepare(Set.of("2001"), Set.of("2001"));

        assertThat(sent).hasSize(6);
        assertThat(sent.get(1)).contains(OWNER + "><configure node='" + NODE + "'>");
        assertThat(sent.get(3))
                .contains("<affiliation jid='2009@fin1.ucce.local' affiliation='none'/>")
                .doesNotContain("2001@", "finesse@");
        assertThat(sent.get(5))
                .contains("<subscription jid='2009@fin1.ucce.local/desktop' subscription='none' subid='7'/>")
                .doesNotContain("2001@");
    }

    @Test
    void nothingIsSentWhereNothingDiffers() {
        there = true;
        answers.put("<affiliations node='" + NODE + "'/>", """
                <affiliations node='%s'>\
                <affiliation jid='2001@fin1.ucce.local' affiliation='member'/>\
                </affiliations>""".formatted(NODE));
        answers.put("<subscriptions node='" + NODE + "'/>", """
                <subscriptions node='%s'>\
                <subscription jid='2001@fin1.ucce.local' subscription='subscribed'/>\
                </subscriptions>""".formatted(NODE));

        prepare(Set.of("2001"), Set.of("2001"));

        assertThat(sent).hasSize(4).noneMatch(stanza -> stanza.contains("jid="));
    }

    @Test
    void aSubscriptionThatTheOwnerEndsIsEndedAtAnOpenNodeToo() {
        there = true;
        answers.put("<subscriptions node='" + NODE + "'/>", """
                <subscriptions node='%s'>\
                <subscription jid='2001@fin1.ucce.local' subscription='subscribed'/>\
                <subscription jid='2002@fin1.ucce.local' subscription='subscribed'/>\
                </subscriptions>""".formatted(NODE));

        prepare(new DesiredNode(LeafNode.open(NODE), Set.of(), Set.of("2001")));

        assertThat(sent.getLast())
                .contains("<subscription jid='2001@fin1.ucce.local' subscription='none'/>")
                .doesNotContain("2002@");
    }

    /** Somebody who makes an agent's node before the product does could publish there in its name. */
    @Test
    void aNodeThatOthersOwnTooIsTakenFromThem() {
        there = true;
        String others = """
                <affiliation jid='finesse@fin1.ucce.local' affiliation='owner'/>\
                <affiliation jid='2001@fin1.ucce.local' affiliation='owner'/>\
                <affiliation jid='2009@fin1.ucce.local' affiliation='owner'/>""";
        answers.put(
                "<affiliations node='" + NODE + "'/>",
                "<affiliations node='" + NODE + "'>" + others + "</affiliations>");
        later.put("<affiliations node='" + NODE + "'/>", """
                <affiliations node='%s'><affiliation jid='finesse@fin1.ucce.local' affiliation='owner'/></affiliations>""".formatted(NODE));

        prepare(Set.of("2001"), Set.of());

        assertThat(sent.get(3))
                .contains("<affiliation jid='2001@fin1.ucce.local' affiliation='member'/>")
                .contains("<affiliation jid='2009@fin1.ucce.local' affiliation='none'/>")
                .doesNotContain("finesse@");
    }

    @Test
    void aNodeThatOthersGoOnOwningIsRefused() {
        there = true;
        answers.put("<affiliations node='" + NODE + "'/>", """
                <affiliations node='%s'><affiliation jid='2009@fin1.ucce.local' affiliation='owner'/></affiliations>""".formatted(NODE));

        RefusedException refusal = refusal(new LeafNodeConfiguration(Set.of("pubsub#access_model")));

        assertThat(refusal.isOfForeignNode()).isTrue();
        assertThat(refusal).hasMessageContaining("it belongs to [2009@fin1.ucce.local] too");
        assertThat(sent).noneMatch(stanza -> stanza.contains("<subscriptions"));
    }

    @Test
    void aNodeThatOthersOwnAloneIsRefused() {
        there = true;
        refused.put("<configure node='" + NODE + "'>", "forbidden");

        RefusedException refusal = refusal(new LeafNodeConfiguration(Set.of("pubsub#access_model")));

        assertThat(refusal.isOfForeignNode()).isTrue();
        assertThat(refusal).hasMessageContaining("somebody else has made it");
    }

    /** A server passes over fields that it does not know, and has told nobody which it knows. */
    @Test
    void aNodeThatStaysOpenIsDeletedAndRefused() {
        answers.put("<configure node='" + NODE + "'/>", """
                <configure node='%s'><x xmlns='jabber:x:data' type='form'>\
                <field var='pubsub#title' type='text-single'><value>a</value></field></x></configure>""".formatted(NODE));

        RefusedException refusal = refusal(new LeafNodeConfiguration(null));

        assertThat(refusal.isOfForeignNode()).isFalse();
        assertThat(refusal).hasMessageContaining("open to everybody");
        assertThat(sent.getLast()).contains("<delete node='" + NODE + "'/>");
    }

    @Test
    void aNodeThatIsAsItWasAskedForIsGood() {
        answers.put("<configure node='" + NODE + "'/>", configured("whitelist"));

        prepare(new LeafNodeConfiguration(null), new DesiredNode(LeafNode.whitelist(NODE, Set.of()), Set.of()));

        assertThat(sent).noneMatch(stanza -> stanza.contains("<delete"));
    }

    private static String configured(String accessModel) {
        return """
                <configure node='%s'><x xmlns='jabber:x:data' type='form'>\
                <field var='pubsub#access_model' type='list-single'><value>%s</value></field></x></configure>""".formatted(NODE, accessModel);
    }

    private RefusedException refusal(LeafNodeConfiguration form) {
        CompletableFuture<Void> done = run(form, new DesiredNode(LeafNode.whitelist(NODE, Set.of()), Set.of()));
        assertThat(done).isCompletedExceptionally();
        Throwable failure = done.exceptionNow();
        return (RefusedException) (failure instanceof RefusedException ? failure : failure.getCause());
    }

    private void prepare(Set<String> members, Set<String> subscribers) {
        prepare(new DesiredNode(LeafNode.whitelist(NODE, members), subscribers));
    }

    private void prepare(DesiredNode desired) {
        prepare(new LeafNodeConfiguration(Set.of("pubsub#access_model")), desired);
    }

    private void prepare(LeafNodeConfiguration form, DesiredNode desired) {
        assertThat(run(form, desired)).isCompleted();
    }

    private CompletableFuture<Void> run(LeafNodeConfiguration form, DesiredNode desired) {
        return new NodePreparation(
                        this::answer,
                        JidCreate.domainBareFromOrThrowUnchecked("pubsub.fin1.ucce.local"),
                        JidCreate.entityBareFromOrThrowUnchecked("finesse@fin1.ucce.local"),
                        form,
                        desired,
                        user -> JidCreate.entityBareFromOrThrowUnchecked(user + "@fin1.ucce.local"))
                .run();
    }

    /** Takes the namespace off each element that has it from {@code pubsub} anyway. */
    private static String withoutRepetition(String stanza) {
        Matcher outer = Pattern.compile("<pubsub( xmlns='[^']*')>").matcher(stanza);
        assertThat(outer.find()).isTrue();
        return stanza.substring(0, outer.end())
                + stanza.substring(outer.end()).replace(outer.group(1), "").replace("></subscription>", "/>");
    }

    private CompletableFuture<IQ> answer(PubSub request) {
        String stanza =
                withoutRepetition(request.toXML(StreamOpen.CLIENT_NAMESPACE).toString());
        sent.add(stanza);
        if (there && stanza.contains("<create ")) {
            return CompletableFuture.failedFuture(new RefusedException("conflict", false, ""));
        }
        for (Map.Entry<String, String> refusal : refused.entrySet()) {
            if (stanza.contains(refusal.getKey())) {
                return CompletableFuture.failedFuture(new RefusedException(refusal.getValue(), false, ""));
            }
        }
        Map<String, String> now = new HashMap<>(answers);
        later.forEach((asked, answer) -> {
            if (sent.stream().filter(one -> one.contains(asked)).count() > 1) {
                now.put(asked, answer);
            }
        });
        String answer = now.entrySet().stream()
                .filter(each -> stanza.contains(each.getKey()))
                .map(each -> "<pubsub " + OWNER + ">" + each.getValue() + "</pubsub>")
                .findFirst()
                .orElse("");
        try {
            return CompletableFuture.completedFuture(PacketParserUtils.parseStanza(
                    "<iq xmlns='jabber:client' type='result' id='1'>" + answer + "</iq>"));
        } catch (Exception e) {
            throw new AssertionError(answer, e);
        }
    }
}
