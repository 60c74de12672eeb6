<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>lw::Answering</name>
    <message numerus="yes">
        <source>Within %n day(s)</source>
        <translation>
            <numerusform>Within %n day</numerusform>
            <numerusform>Within %n days</numerusform>
        </translation>
    </message>
</context>
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
    <name>lw::ImportPage</name>
    <message numerus="yes">
        <source>Import: %1 (%Ln row(s))</source>
        <translation>
            <numerusform>Import: %1 (%Ln row)</numerusform>
            <numerusform>Import: %1 (%Ln rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking %Ln row(s). Nothing is written.</source>
        <translation>
            <numerusform>Checking %Ln row. Nothing is written.</numerusform>
            <numerusform>Checking %Ln rows. Nothing is written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %1 (%Ln row(s))</source>
        <translation>
            <numerusform>Import %1 (%Ln row)</numerusform>
            <numerusform>Import %1 (%Ln rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ImportWords</name>
    <message numerus="yes">
        <source>This file was imported on %1 (%Ln row(s)). Import it again?</source>
        <translation>
            <numerusform>This file was imported on %1 (%Ln row). Import it again?</numerusform>
            <numerusform>This file was imported on %1 (%Ln rows). Import it again?</numerusform>
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
    <name>lw::KeptDialog</name>
    <message numerus="yes">
        <source>%n change(s) were made to the leads of %1 since it was imported, and stay. The rest was taken back.</source>
        <translation>
            <numerusform>%n change was made to the leads of %1 since it was imported, and stay. The rest was taken back.</numerusform>
            <numerusform>%n changes were made to the leads of %1 since it was imported, and stay. The rest was taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::LeadVerbs</name>
    <message numerus="yes">
        <source>%n lead(s) must not be contacted</source>
        <translation>
            <numerusform>%n lead must not be contacted</numerusform>
            <numerusform>%n leads must not be contacted</numerusform>
        </translation>
    </message>
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
    <name>lw::LookAlikeList</name>
    <message numerus="yes">
        <source>%n look-alike(s)</source>
        <translation>
            <numerusform>%n look-alike</numerusform>
            <numerusform>%n look-alikes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::NewLeadDialog</name>
    <message numerus="yes">
        <source>Filled from the pasted text; %n field(s) with a question mark are guessed by place. The text is kept with the lead.</source>
        <translation>
            <numerusform>Filled from the pasted text; %n field with a question mark is guessed by place. The text is kept with the lead.</numerusform>
            <numerusform>Filled from the pasted text; %n fields with a question mark are guessed by place. The text is kept with the lead.</numerusform>
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
    <name>lw::PolicyPage</name>
    <message numerus="yes">
        <source>%Ln signature(s) came with it that were not here.</source>
        <translation>
            <numerusform>%Ln signature came with it that was not here.</numerusform>
            <numerusform>%Ln signatures came with it that were not here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::PolicyLayout</name>
    <message numerus="yes">
        <source>%n line(s) too long for one %1 page at %2 pt.</source>
        <translation>
            <numerusform>%n line too long for one %1 page at %2 pt.</numerusform>
            <numerusform>%n lines too long for one %1 page at %2 pt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) too long for one %1 page at %2 pt; rule %3 is the longest.</source>
        <translation>
            <numerusform>%n line too long for one %1 page at %2 pt; rule %3 is the longest.</numerusform>
            <numerusform>%n lines too long for one %1 page at %2 pt; rule %3 is the longest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::RepHandOverDialog</name>
    <message numerus="yes">
        <source>%n open clock(s) go along and follow the calendars of the new owners.</source>
        <translation>
            <numerusform>%n open clock goes along and follows the calendar of the new owner.</numerusform>
            <numerusform>%n open clocks go along and follow the calendars of the new owners.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the leads rest(s) for now.</source>
        <translation>
            <numerusform>%n of the leads rests for now.</numerusform>
            <numerusform>%n of the leads rest for now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::RulePanel</name>
    <message numerus="yes">
        <source>%n agreed question(s), version %1</source>
        <translation>
            <numerusform>%n agreed question, version %1</numerusform>
            <numerusform>%n agreed questions, version %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) that stand against it</source>
        <translation>
            <numerusform>%n finding that stands against it</numerusform>
            <numerusform>%n findings that stand against it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::SaveRejects</name>
    <message numerus="yes">
        <source>%Ln rejected row(s) saved as %1</source>
        <translation>
            <numerusform>%Ln rejected row saved as %1</numerusform>
            <numerusform>%Ln rejected rows saved as %1</numerusform>
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
    <message numerus="yes">
        <source>%n entry(s) came into the do-not-contact register with it, and undo does not touch that. Lift them in Setup, “Do not contact”, with a reason.</source>
        <translation>
            <numerusform>%n entry came into the do-not-contact register with it, and undo does not touch that. Lift it in Setup, “Do not contact”, with a reason.</numerusform>
            <numerusform>%n entries came into the do-not-contact register with it, and undo does not touch that. Lift them in Setup, “Do not contact”, with a reason.</numerusform>
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
<context>
    <name>lw::CertainMerger</name>
    <message numerus="yes">
        <source>Merge %1 (%Ln lead(s))</source>
        <translation>
            <numerusform>Merge %1 (%Ln lead)</numerusform>
            <numerusform>Merge %1 (%Ln leads)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set(s) merged; each can be undone by itself.</source>
        <translation>
            <numerusform>%Ln set merged; each can be undone by itself.</numerusform>
            <numerusform>%Ln sets merged; each can be undone by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::DuplicateText</name>
    <message numerus="yes">
        <source>%Ln lead(s) compared</source>
        <translation>
            <numerusform>%Ln lead compared</numerusform>
            <numerusform>%Ln leads compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certain pair(s)</source>
        <translation>
            <numerusform>%Ln certain pair</numerusform>
            <numerusform>%Ln certain pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other value(s)</source>
        <translation>
            <numerusform>and %Ln other value</numerusform>
            <numerusform>and %Ln other values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::DuplicatesPage</name>
    <message numerus="yes">
        <source>and %Ln other pair(s)</source>
        <translation>
            <numerusform>and %Ln other pair</numerusform>
            <numerusform>and %Ln other pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged, lead %1 has %Ln inquiry(ies); the other numbers lead to it.</source>
        <translation>
            <numerusform>Merged, lead %1 has %Ln inquiry; the other numbers lead to it.</numerusform>
            <numerusform>Merged, lead %1 has %Ln inquiries; the other numbers lead to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge all %Ln certain set(s)?</source>
        <translation>
            <numerusform>Merge the %Ln certain set?</numerusform>
            <numerusform>Merge all %Ln certain sets?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They have %Ln lead(s). Who survives in each: %1.</source>
        <translation>
            <numerusform>They have %Ln lead. Who survives in each: %1.</numerusform>
            <numerusform>They have %Ln leads. Who survives in each: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set(s) of %1 leads or more, or being answered now, are left for you.</source>
        <translation>
            <numerusform>%Ln set of %1 leads or more, or being answered now, is left for you.</numerusform>
            <numerusform>%Ln sets of %1 leads or more, or being answered now, are left for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Merge %Ln set(s)</source>
        <translation>
            <numerusform>&amp;Merge %Ln set</numerusform>
            <numerusform>&amp;Merge %Ln sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set(s) wait</source>
        <translation>
            <numerusform>%Ln set waits</numerusform>
            <numerusform>%Ln sets wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set(s) wait in all.</source>
        <translation>
            <numerusform>%Ln set waits in all.</numerusform>
            <numerusform>%Ln sets wait in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::SetAnswers</name>
    <message numerus="yes">
        <source>Keep %Ln lead(s) apart</source>
        <translation>
            <numerusform>Keep %Ln lead apart</numerusform>
            <numerusform>Keep %Ln leads apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln lead(s) responses to lead %1</source>
        <translation>
            <numerusform>Make %Ln lead a response to lead %1</numerusform>
            <numerusform>Make %Ln leads responses to lead %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln lead(s) into lead %1</source>
        <translation>
            <numerusform>Merge %Ln lead into lead %1</numerusform>
            <numerusform>Merge %Ln leads into lead %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::SetListModel</name>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::CompaniesPage</name>
    <message numerus="yes">
        <source>%n company(ies)</source>
        <translation>
            <numerusform>%n company</numerusform>
            <numerusform>%n companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::CompanyListModel</name>
    <message numerus="yes">
        <source>%1, %n lead(s), %2 open</source>
        <translation>
            <numerusform>%1, %n lead, %2 open</numerusform>
            <numerusform>%1, %n leads, %2 open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::CompanyPane</name>
    <message numerus="yes">
        <source>customer since %1, %n sale(s)</source>
        <translation>
            <numerusform>customer since %1, %n sale</numerusform>
            <numerusform>customer since %1, %n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n lead(s) elsewhere write from its domain</source>
        <translation>
            <numerusform> · %n lead elsewhere writes from its domain</numerusform>
            <numerusform> · %n leads elsewhere write from its domain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ScreeningTab</name>
    <message numerus="yes">
        <source>Remove %n screening entry(s)</source>
        <translation>
            <numerusform>Remove %n screening entry</numerusform>
            <numerusform>Remove %n screening entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) in the base match(es) the list.</source>
        <translation>
            <numerusform>%Ln lead in the base matches the list.</numerusform>
            <numerusform>%Ln leads in the base match the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ScreenExistingDialog</name>
    <message numerus="yes">
        <source>Screen &amp;out %Ln lead(s)</source>
        <translation>
            <numerusform>Screen &amp;out %Ln lead</numerusform>
            <numerusform>Screen &amp;out %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Screen out by the list: %Ln lead(s)</source>
        <translation>
            <numerusform>Screen out by the list: %Ln lead</numerusform>
            <numerusform>Screen out by the list: %Ln leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::Span</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n working hour</numerusform>
            <numerusform>%n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::CalendarPane</name>
    <message numerus="yes">
        <source>%Ln day(s) off</source>
        <translation>
            <numerusform>%Ln day off</numerusform>
            <numerusform>%Ln days off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) added</source>
        <translation>
            <numerusform>%Ln day added</numerusform>
            <numerusform>%Ln days added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::CalendarsTab</name>
    <message numerus="yes">
        <source>%Ln open deadline(s) would move if you save.</source>
        <translation>
            <numerusform>%Ln open deadline would move if you save.</numerusform>
            <numerusform>%Ln open deadlines would move if you save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::DueExplained</name>
    <message numerus="yes">
        <source>%n more working day(s)</source>
        <translation>
            <numerusform>%n more working day</numerusform>
            <numerusform>%n more working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s)</source>
        <translation>
            <numerusform>%n holiday</numerusform>
            <numerusform>%n holidays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::MovedDialog</name>
    <message numerus="yes">
        <source>%Ln open deadline(s), the earliest first.</source>
        <translation>
            <numerusform>%Ln open deadline.</numerusform>
            <numerusform>%Ln open deadlines, the earliest first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::HandOverDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open lead(s) at the desk go along.</source>
        <translation>
            <numerusform>%n open lead at the desk goes along.</numerusform>
            <numerusform>%n open leads at the desk go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n next action(s) on them stand as they are.</source>
        <translation>
            <numerusform>%n next action on them stands as it is.</numerusform>
            <numerusform>%n next actions on them stand as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n escalation(s) wait for %1 from now on.</source>
        <translation>
            <numerusform>%n escalation waits for %1 from now on.</numerusform>
            <numerusform>%n escalations wait for %1 from now on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::FindingsPane</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::PersonasDialog</name>
    <message numerus="yes">
        <source>%n trait(s); %1 with %2 % of the weight can be tested.</source>
        <translation>
            <numerusform>%n trait; %1 with %2 % of the weight can be tested.</numerusform>
            <numerusform>%n traits; %1 with %2 % of the weight can be tested.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trait(s), all of the weight can be tested.</source>
        <translation>
            <numerusform>%n trait, all of the weight can be tested.</numerusform>
            <numerusform>%n traits, all of the weight can be tested.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::QuestionsDialog</name>
    <message numerus="yes">
        <source>What it makes: %n way(s) to answer the questions of the grade.</source>
        <translation>
            <numerusform>What it makes: %n way to answer the questions of the grade.</numerusform>
            <numerusform>What it makes: %n ways to answer the questions of the grade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::PoolText</name>
    <message numerus="yes">
        <source>opens within %n hour(s)</source>
        <translation>
            <numerusform>opens within %n hour</numerusform>
            <numerusform>opens within %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::PoolsTab</name>
    <message numerus="yes">
        <source>%n open lead(s)</source>
        <translation>
            <numerusform>%n open lead</numerusform>
            <numerusform>%n open leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::StripBands</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::Duplicates</name>
    <message numerus="yes">
        <source>Keep %n lead(s) apart</source>
        <translation>
            <numerusform>Keep %n lead apart</numerusform>
            <numerusform>Keep %n leads apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::DoNotContact</name>
    <message numerus="yes">
        <source>Do not contact: %n entry(s)</source>
        <translation>
            <numerusform>Do not contact: %n entry</numerusform>
            <numerusform>Do not contact: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lift “do not contact”: %n entry(s)</source>
        <translation>
            <numerusform>Lift “do not contact”: %n entry</numerusform>
            <numerusform>Lift “do not contact”: %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ChangeScreening</name>
    <message numerus="yes">
        <source>Remove %n screening entry(s)</source>
        <translation>
            <numerusform>Remove %n screening entry</numerusform>
            <numerusform>Remove %n screening entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::XlsxReader</name>
    <message numerus="yes">
        <source>The header is taken from row %1 of the sheet; %n row(s) above it are not read. If that is wrong, name the row of the header.</source>
        <translation>
            <numerusform>The header is taken from row %1 of the sheet; %n row above it is not read. If that is wrong, name the row of the header.</numerusform>
            <numerusform>The header is taken from row %1 of the sheet; %n rows above it are not read. If that is wrong, name the row of the header.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::XlsxRows</name>
    <message numerus="yes">
        <source>%n merged area(s): the value is read in the first cell, the others count as empty.</source>
        <translation>
            <numerusform>%n merged area: the value is read in the first cell, the others count as empty.</numerusform>
            <numerusform>%n merged areas: the value is read in the first cell, the others count as empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) were never calculated and count as empty, the first in %1. Open the workbook in Excel and save it.</source>
        <translation>
            <numerusform>%n formula was never calculated and counts as empty, in %1. Open the workbook in Excel and save it.</numerusform>
            <numerusform>%n formulas were never calculated and count as empty, the first in %1. Open the workbook in Excel and save it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden column(s) of the sheet are not read. Show them in the workbook, or have hidden cells read.</source>
        <translation>
            <numerusform>%n hidden column of the sheet is not read. Show it in the workbook, or have hidden cells read.</numerusform>
            <numerusform>%n hidden columns of the sheet are not read. Show them in the workbook, or have hidden cells read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden row(s) of the sheet are not read. Show them in the workbook, or have hidden cells read.</source>
        <translation>
            <numerusform>%n hidden row of the sheet is not read. Show it in the workbook, or have hidden cells read.</numerusform>
            <numerusform>%n hidden rows of the sheet are not read. Show them in the workbook, or have hidden cells read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::Screening</name>
    <message numerus="yes">
        <source>A value, company or note of the screening list is at most %n character(s) long.</source>
        <translation>
            <numerusform>A value, company or note of the screening list is at most %n character long.</numerusform>
            <numerusform>A value, company or note of the screening list is at most %n characters long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ContactTab</name>
    <message numerus="yes">
        <source>Lift “do not contact”: %n entry(s)</source>
        <translation>
            <numerusform>Lift “do not contact”: %n entry</numerusform>
            <numerusform>Lift “do not contact”: %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::Cli</name>
    <message numerus="yes">
        <source>%n other lead(s) may be contacted again.
</source>
        <translation>
            <numerusform>%n other lead may be contacted again.
</numerusform>
            <numerusform>%n other leads may be contacted again.
</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more lead(s); “leads --where do_not_contact:true” lists them.
</source>
        <translation>
            <numerusform>and %n more lead; “leads --where do_not_contact:true” lists them.
</numerusform>
            <numerusform>and %n more leads; “leads --where do_not_contact:true” lists them.
</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It concerns %n lead(s).</source>
        <translation>
            <numerusform>It concerns %n lead.</numerusform>
            <numerusform>It concerns %n leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) came into the do-not-contact register with it, and undo does not touch that: “do-not-contact list” shows them, “do-not-contact lift” takes them out, with a reason.
</source>
        <translation>
            <numerusform>%n entry came into the do-not-contact register with it, and undo does not touch that: “do-not-contact list” shows it, “do-not-contact lift” takes it out, with a reason.
</numerusform>
            <numerusform>%n entries came into the do-not-contact register with it, and undo does not touch that: “do-not-contact list” shows them, “do-not-contact lift” takes them out, with a reason.
</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
</context>
</TS>
