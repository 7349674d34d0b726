package org.finessebridge.scenario.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Updates in the form that the original was seen to send. */
class HeardUpdateTest {

    private static final String DIALOG = """
            <associatedDialogUri></associatedDialogUri><fromAddress>4085550199</fromAddress><id>16804410</id>\
            <mediaProperties><callType>CONFERENCE</callType><callvariables><CallVariable><name>callVariable1</name>\
            <value>Gold</value></CallVariable></callvariables></mediaProperties><participants><Participant><actions>\
            <action>HOLD</action><action>DROP</action></actions><mediaAddress>1001001</mediaAddress>\
            <state>ACTIVE</state></Participant></participants><state>ALERTING</state><toAddress>7000</toAddress>""";

    @Test
    void aDialogOfACollectionIsRead() throws IOException {
        HeardUpdate update = HeardUpdate.read(
                1,
                "node",
                "<Update><data><dialogs><Dialog>" + DIALOG + "</Dialog></dialogs></data><event>post</event>"
                        + "<requestId>r1</requestId><source>/finesse/api/User/1/Dialogs</source></Update>");

        assertThat(update.isDialog()).isTrue();
        assertThat(update.event()).isEqualTo("POST");
        assertThat(update.requestId()).isEqualTo("r1");
        assertThat(update.dialogId()).isEqualTo("16804410");
        FinesseObject dialog = update.what();
        assertThat(dialog).isNotNull();
        assertThat(dialog.own("state")).isEqualTo("ALERTING");
        assertThat(dialog.text("callType")).isEqualTo("CONFERENCE");
        assertThat(dialog.variables()).containsEntry("callVariable1", "Gold");
        assertThat(dialog.participants())
                .isEqualTo(List.of(new FinesseObject.Party("1001001", "ACTIVE", Set.of("HOLD", "DROP"))));
    }

    @Test
    void aDialogSaysTheSameByGetAndByEvent() throws IOException {
        FinesseObject read = new FinesseObject(XmlText.read("<Dialog>\n  " + DIALOG + "\n</Dialog>"));
        FinesseObject told = new FinesseObject(XmlText.read("<dialog>" + DIALOG + "</dialog>"));
        FinesseObject other =
                new FinesseObject(XmlText.read("<dialog>" + DIALOG.replace("Gold", "Silver") + "</dialog>"));

        assertThat(read.content()).isEqualTo(told.content()).isNotEqualTo(other.content());
    }

    @Test
    void anErrorIsRead() throws IOException {
        HeardUpdate update = HeardUpdate.read(
                1,
                "node",
                "<Update><data><apiErrors><apiError><errorType>Generic Error</errorType>"
                        + "<errorMessage>CF_GENERIC_OPERATION</errorMessage></apiError></apiErrors></data>"
                        + "<event>PUT</event><requestId>c1f0</requestId><source>/finesse/api/Dialog/1</source></Update>");

        assertThat(update.isError()).isTrue();
        assertThat(update.inWords(name -> name)).contains("Generic Error", "CF_GENERIC_OPERATION");
    }

    @Test
    void aDocumentWithADoctypeIsRefused() {
        assertThatThrownBy(() -> XmlText.read("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"))
                .isInstanceOf(IOException.class);
    }
}
