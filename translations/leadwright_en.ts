<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>lw::DoneStep</name>
    <message numerus="yes">
        <source>%n row(s) of %1 imported</source>
        <translation>
            <numerusform>%n row of %1 imported</numerusform>
            <numerusform>%n rows of %1 imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::InboxPage</name>
    <message numerus="yes">
        <source>%n lead(s) routed today.</source>
        <translation>
            <numerusform>%n lead routed today.</numerusform>
            <numerusform>%n leads routed today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::LeadVerbs</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other owner(s)</source>
        <translation>
            <numerusform>and %n other owner</numerusform>
            <numerusform>and %n other owners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do it for %n lead(s)</source>
        <translation>
            <numerusform>Do it for %n lead</numerusform>
            <numerusform>Do it for %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) stayed. %1</source>
        <translation>
            <numerusform>%n lead stayed. %1</numerusform>
            <numerusform>%n leads stayed. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::PagePreview</name>
    <message numerus="yes">
        <source>%n page(s); the same figures stand in Funnel and Sources.</source>
        <translation>
            <numerusform>%n page; the same figures stand in Funnel and Sources.</numerusform>
            <numerusform>%n pages; the same figures stand in Funnel and Sources.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::Session</name>
    <message numerus="yes">
        <source>%n value(s) were changed since and stay.</source>
        <translation>
            <numerusform>%n value was changed since and stays.</numerusform>
            <numerusform>%n values were changed since and stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::WeeklyPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
</TS>
