"""An agent's session with libpurple, the engine of Pidgin: signs in over STARTTLS, lists the nodes as
an operator does it in Pidgin's XMPP console, sees finesse come online, and hears of its state. Prints
the update that says so.

usage: libpurple_client.py address port domain user starttls rest-port certificate
"""
import base64
import ctypes
import os
import shutil
import sys
import tempfile
import threading
import traceback
import urllib.request
import xml.etree.ElementTree as ET

ADDRESS, PORT, DOMAIN, USER, MODE, REST_PORT, CERTIFICATE = sys.argv[1:8]
OWN = f"/finesse/api/User/{USER}"
DISCO_ITEMS = "http://jabber.org/protocol/disco#items"
EVENT = "http://jabber.org/protocol/pubsub#event"

purple = ctypes.CDLL("libpurple.so.0", ctypes.RTLD_GLOBAL)
glib = ctypes.CDLL("libglib-2.0.so.0")

P = ctypes.c_void_p
S = ctypes.c_char_p
SOURCE = ctypes.CFUNCTYPE(ctypes.c_int, P)
INPUT = ctypes.CFUNCTYPE(None, P, ctypes.c_int, ctypes.c_int)
WATCH = ctypes.CFUNCTYPE(ctypes.c_int, P, ctypes.c_int, P)
INPUT_ADD = ctypes.CFUNCTYPE(ctypes.c_uint, ctypes.c_int, ctypes.c_int, P, P)
kept = []  # callbacks that C holds


class EventLoopOps(ctypes.Structure):
    _fields_ = [(name, P) for name in (
        "timeout_add", "timeout_remove", "input_add", "input_remove", "input_get_error",
        "timeout_add_seconds", "reserved2", "reserved3", "reserved4")]


class IconSpec(ctypes.Structure):
    _fields_ = [("format", S)] + [(name, ctypes.c_int) for name in "abcd"] + [
        ("max_filesize", ctypes.c_size_t), ("scale_rules", ctypes.c_int)]


class ProtocolInfo(ctypes.Structure):
    """PurplePluginProtocolInfo of libpurple 2, up to send_raw."""
    _fields_ = [("options", ctypes.c_int), ("user_splits", P), ("protocol_options", P),
                ("icon_spec", IconSpec)] + [(name, P) for name in (
        "list_icon list_emblem status_text tooltip_text status_types blist_node_menu chat_info"
        " chat_info_defaults login close send_im set_info send_typing get_info set_status set_idle"
        " change_passwd add_buddy add_buddies remove_buddy remove_buddies add_permit add_deny"
        " rem_permit rem_deny set_permit_deny join_chat reject_chat get_chat_name chat_invite"
        " chat_leave chat_whisper chat_send keepalive register_user get_cb_info get_cb_away"
        " alias_buddy group_buddy rename_group buddy_free convo_closed normalize set_buddy_icon"
        " remove_group get_cb_real_name set_chat_topic find_blist_chat roomlist_get_list"
        " roomlist_cancel roomlist_expand_category can_receive_file send_file new_xfer"
        " offline_message whiteboard_prpl_ops send_raw").split()]


class PluginInfo(ctypes.Structure):
    """PurplePluginInfo of libpurple 2, up to extra_info."""
    _fields_ = [("magic", ctypes.c_uint), ("major", ctypes.c_uint), ("minor", ctypes.c_uint),
                ("type", ctypes.c_int), ("ui_requirement", S), ("flags", ctypes.c_ulong),
                ("dependencies", P), ("priority", ctypes.c_int), ("id", S), ("name", S),
                ("version", S), ("summary", S), ("description", S), ("author", S),
                ("homepage", S), ("load", P), ("unload", P), ("destroy", P), ("ui_info", P),
                ("extra_info", P)]


class Plugin(ctypes.Structure):
    """PurplePlugin of libpurple 2, up to info."""
    _fields_ = [("native_plugin", ctypes.c_int), ("loaded", ctypes.c_int), ("handle", P),
                ("path", S), ("info", ctypes.POINTER(PluginInfo))]


for library, name, result, arguments in (
    (glib, "g_io_channel_unix_new", P, [ctypes.c_int]),
    (glib, "g_io_add_watch", ctypes.c_uint, [P, ctypes.c_int, P, P]),
    (glib, "g_io_channel_unref", None, [P]),
    (glib, "g_main_loop_new", P, [P, ctypes.c_int]),
    (glib, "g_main_loop_run", None, [P]),
    (glib, "g_main_loop_quit", None, [P]),
    (glib, "g_timeout_add_seconds", ctypes.c_uint, [ctypes.c_uint, P, P]),
    (glib, "g_idle_add", ctypes.c_uint, [P, P]),
    (purple, "purple_eventloop_set_ui_ops", None, [P]),
    (purple, "purple_util_set_user_dir", None, [S]),
    (purple, "purple_plugins_add_search_path", None, [S]),
    (purple, "purple_core_init", ctypes.c_int, [S]),
    (purple, "purple_set_blist", None, [P]),
    (purple, "purple_blist_new", P, []),
    (purple, "purple_account_new", P, [S, S]),
    (purple, "purple_accounts_add", None, [P]),
    (purple, "purple_account_set_password", None, [P, S]),
    (purple, "purple_account_set_string", None, [P, S, S]),
    (purple, "purple_account_set_int", None, [P, S, ctypes.c_int]),
    (purple, "purple_account_set_enabled", None, [P, S, ctypes.c_int]),
    (purple, "purple_savedstatus_new", P, [S, ctypes.c_int]),
    (purple, "purple_savedstatus_activate", None, [P]),
    (purple, "purple_connections_get_handle", P, []),
    (purple, "purple_plugins_find_with_id", ctypes.POINTER(Plugin), [S]),
    (purple, "purple_signal_connect", ctypes.c_ulong, [P, S, P, P, P]),
    (purple, "purple_blist_get_handle", P, []),
    (purple, "purple_buddy_get_name", S, [P]),
    (purple, "xmlnode_to_str", P, [P, P]),
    (purple, "purple_account_disconnect", None, [P]),
):
    function = getattr(library, name)
    function.restype = result
    function.argtypes = arguments


def callback(kind, function):
    def guarded(*arguments):
        try:
            return function(*arguments)
        except BaseException:  # C would go on as if nothing had happened
            traceback.print_exc()
            os._exit(1)

    wrapped = kind(guarded)
    kept.append(wrapped)
    return ctypes.cast(wrapped, P)


def input_add(descriptor, condition, function, data):
    """As Pidgin does it: read is 1, write is 2; IN 1, OUT 4, ERR 8, HUP 16, NVAL 32."""
    wanted = (1 | 8 | 16 if condition & 1 else 0) | (4 | 8 | 16 | 32 if condition & 2 else 0)
    target = INPUT(function)

    def ready(_, found, __):
        target(data, descriptor, (1 if found & 17 else 0) | (2 if found & 44 else 0))
        return 1

    channel = glib.g_io_channel_unix_new(descriptor)
    watch = glib.g_io_add_watch(channel, wanted, callback(WATCH, ready), None)
    glib.g_io_channel_unref(channel)
    return watch


def sign_in_over_rest():
    request = urllib.request.Request(
        f"http://127.0.0.1:{REST_PORT}/finesse/api/User/{USER}",
        data=f"<User><state>LOGIN</state><extension>{USER}</extension></User>".encode(),
        method="PUT",
        headers={
            "Content-Type": "application/xml",
            "requestId": "libpurple",
            "Authorization": "Basic " + base64.b64encode(f"{USER}:{USER}".encode()).decode(),
        },
    )
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 202, answer.status


home = tempfile.mkdtemp()
trusted = os.path.join(home, "certificates", "x509", "tls_peers")
os.makedirs(trusted)
shutil.copy(CERTIFICATE, os.path.join(trusted, ADDRESS))  # as if the user had accepted it

operations = EventLoopOps()
operations.timeout_add = ctypes.cast(glib.g_timeout_add, P)
operations.timeout_remove = ctypes.cast(glib.g_source_remove, P)
operations.input_add = callback(INPUT_ADD, input_add)
operations.input_remove = ctypes.cast(glib.g_source_remove, P)
operations.timeout_add_seconds = ctypes.cast(glib.g_timeout_add_seconds, P)
purple.purple_eventloop_set_ui_ops(ctypes.cast(ctypes.pointer(operations), P))
purple.purple_util_set_user_dir(home.encode())
purple.purple_debug_set_enabled(int("PURPLE_DEBUG" in os.environ))
assert purple.purple_core_init(b"finesse-bridge-test")
purple.purple_set_blist(purple.purple_blist_new())
loop = glib.g_main_loop_new(None, 0)

account = purple.purple_account_new(f"{USER}@{DOMAIN}/pidgin".encode(), b"prpl-jabber")
purple.purple_account_set_password(account, USER.encode())
purple.purple_account_set_string(account, b"connect_server", ADDRESS.encode())
purple.purple_account_set_string(account, b"connection_security", b"require_tls")
purple.purple_account_set_int(account, b"port", int(PORT))
purple.purple_accounts_add(account)

jabber = purple.purple_plugins_find_with_id(b"prpl-jabber")
assert jabber, "libpurple has no XMPP"
seen = set()
outcome = ["no answer in time"]


def send_raw(connection, xml):
    info = ctypes.cast(jabber.contents.info.contents.extra_info, ctypes.POINTER(ProtocolInfo))
    send = ctypes.CFUNCTYPE(ctypes.c_int, P, S, ctypes.c_int)(info.contents.send_raw)
    data = xml.encode()
    assert send(connection, data, len(data)) == len(data)


def end(why):
    outcome.append(why)
    glib.g_main_loop_quit(loop)


def step(done):
    """What came; when the nodes are listed and finesse is online, the agent signs in over REST."""
    print(done)
    seen.add(done)
    if {"nodes", "finesse"} <= seen and "rest" not in seen:
        seen.add("rest")
        threading.Thread(target=sign_in_over_rest, daemon=True).start()


def signed_on(connection, _):
    send_raw(
        connection,
        f"<iq type='get' to='pubsub.{DOMAIN}' id='console'>"
        "<query xmlns='http://jabber.org/protocol/disco#items'/></iq>",
    )


def connection_error(_, error, description, __):
    end(f"connection error {error}: {description.decode()}")


def buddy_signed_on(buddy, _):
    if purple.purple_buddy_get_name(buddy) == f"finesse@{DOMAIN}".encode():
        step("finesse")


def receiving(_, node, __):
    element = ctypes.cast(node, ctypes.POINTER(P))[0]
    stanza = ET.fromstring(ctypes.string_at(purple.xmlnode_to_str(element, None)).decode())
    if stanza.get("id") == "console":
        assert stanza.get("type") == "result", ET.tostring(stanza)
        items = stanza.findall(f"{{{DISCO_ITEMS}}}query/{{{DISCO_ITEMS}}}item")
        assert {(item.get("jid"), item.get("name")) for item in items} == {
            (f"pubsub.{DOMAIN}", "")
        }, ET.tostring(stanza)
        nodes = {item.get("node") for item in items}
        assert {
            OWN,
            OWN + "/Dialogs",
            OWN + "/ClientLog",
            "/finesse/api/Team/5000/Users",
            "/finesse/api/SystemInfo",
        } <= nodes, nodes
        step("nodes")
    items = stanza.find(f"{{{EVENT}}}event/{{{EVENT}}}items")
    if items is not None and items.get("node") == OWN:
        update = "".join(items.itertext())
        if "<requestId>libpurple</requestId>" in update:
            print(OWN, update)
            assert "<state>NOT_READY</state>" in update, update
            end("done")


handle = ctypes.cast(ctypes.pointer(ctypes.c_int(0)), P)
connections = purple.purple_connections_get_handle()
TWO = ctypes.CFUNCTYPE(None, P, P)
THREE = ctypes.CFUNCTYPE(None, P, P, P)
FOUR = ctypes.CFUNCTYPE(None, P, ctypes.c_int, S, P)
purple.purple_signal_connect(connections, b"signed-on", handle, callback(TWO, signed_on), None)
purple.purple_signal_connect(
    connections, b"connection-error", handle, callback(FOUR, connection_error), None)
purple.purple_signal_connect(
    purple.purple_blist_get_handle(), b"buddy-signed-on", handle, callback(TWO, buddy_signed_on), None)
purple.purple_signal_connect(
    ctypes.cast(jabber, P), b"jabber-receiving-xmlnode", handle, callback(THREE, receiving), None)

purple.purple_account_set_enabled(account, b"finesse-bridge-test", 1)
purple.purple_savedstatus_activate(purple.purple_savedstatus_new(None, 2))
glib.g_timeout_add_seconds(
    90, callback(SOURCE, lambda _: end("no answer in time") or 0), None)
glib.g_main_loop_run(loop)
print(outcome[-1], flush=True)
shutil.rmtree(home, ignore_errors=True)
os._exit(0 if outcome[-1] == "done" else 1)
